//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Rules

/// Keeps rules and hits in memory; of the lines it knows only what it is told.
package actor InMemoryRuleStore: RuleStore {
    private var kept: [String: [RuleVersion]] = [:]
    private var currentLists: [String: KeptList.Text] = [:]
    private var proposedLists: [String: KeptList.Text] = [:]
    private var authors: [String: Set<String>] = [:]
    private var hits: [RuleHit] = []
    /// What is known of a line, for lists and yields.
    private let look: @Sendable (DeclarationLineID) async -> DeclarationBatch?

    package init(look: @escaping @Sendable (DeclarationLineID) async -> DeclarationBatch? = { _ in nil }) {
        self.look = look
    }

    package func versions() -> [RuleVersion] { kept.keys.sorted().flatMap { kept[$0] ?? [] } }

    package func versions(of rule: String) -> [RuleVersion] { kept[rule] ?? [] }

    package func save(_ changes: [RuleChange], by actor: String) throws {
        var next = kept
        for change in changes {
            var versions = next[change.version.ruleID] ?? []
            let place = versions.firstIndex { $0.number == change.version.number }
            guard place.map({ versions[$0].events.count }) ?? 0 == change.known else {
                throw RuleStoreError.changedMeanwhile(change.version.ruleID)
            }
            if let place {
                versions[place] = change.version
            } else {
                versions.append(change.version)
                versions.sort { $0.number < $1.number }
            }
            next[change.version.ruleID] = versions
        }
        kept = next
    }

    package func lists() -> [ReferenceList] {
        currentLists.keys.sorted().compactMap { currentLists[$0]?.list }
    }

    package func keptLists() -> [KeptList] {
        Set(currentLists.keys).union(proposedLists.keys).sorted().map {
            KeptList(
                name: $0,
                current: currentLists[$0],
                proposed: proposedLists[$0],
                authors: authors[$0] ?? []
            )
        }
    }

    package func proposeList(_ text: String, by actor: String) throws {
        let proposed = try KeptList.Text(text, by: actor, at: 0)
        proposedLists[proposed.list.name] = proposed
        authors[proposed.list.name, default: []].insert(actor)
    }

    package func activateList(_ proposed: KeptList.Text, by actor: String) throws {
        let name = proposed.list.name
        guard proposedLists[name]?.text == proposed.text else { throw RuleStoreError.changedMeanwhile(name) }
        proposedLists[name] = nil
        authors[name] = nil
        currentLists[name] = try KeptList.Text(proposed.text, by: actor, at: 0)
    }

    package func dropList(_ name: String, by actor: String) throws {
        guard proposedLists.removeValue(forKey: name) != nil else { throw RuleStoreError.unknown(name) }
        authors[name] = nil
    }

    package func record(_ new: [RuleHit], by actor: String) {
        for hit in new {
            hits.removeAll { $0.line == hit.line && $0.ruleID == hit.ruleID && $0.version == hit.version }
            hits.append(hit)
        }
    }

    package func hits(of line: DeclarationLineID) -> [RuleHit] {
        hits.filter { $0.line == line }
            .sorted { ($0.isShadow ? 1 : 0, $0.ruleID, $0.version) < ($1.isShadow ? 1 : 0, $1.ruleID, $1.version) }
    }

    package func recentHits(of rule: String, limit: Int) async -> [RuleHitLine] {
        let named = hits.filter { $0.ruleID == rule }.sorted { a, b in
            (a.at, a.line.declarationNo, a.line.itemNo) > (b.at, b.line.declarationNo, b.line.itemNo)
        }
        var lines: [RuleHitLine] = []
        for hit in named.prefix(limit) {
            let batch = await look(hit.line)
            lines.append(
                RuleHitLine(
                    hit: hit,
                    lodgedAt: batch?[instant: .lodgedAt]?.seconds.first,
                    goods: batch?.text(.goodsDescription, at: 0),
                    importer: batch?.text(.importerName, at: 0),
                    finding: batch?.text(.finding, at: 0)
                )
            )
        }
        return lines
    }

    package func performance() async -> [RulePerformance] {
        var rows: [String: RulePerformance] = [:]
        for hit in hits {
            let key = "\(hit.ruleID) \(hit.version)"
            var row = rows[key] ?? RulePerformance(hit)
            row.hits += 1
            row.lastHit = max(row.lastHit, hit.at)
            if let batch = await look(hit.line), let finding = batch.text(.finding, at: 0) {
                row.yield.inspected += 1
                row.yield.illicit += finding == "clean" ? 0 : 1
                row.yield.revenue += batch[number: .findingRevenue].map { $0[0].isNaN ? 0 : $0[0] } ?? 0
            }
            rows[key] = row
        }
        return rows.values.sorted { ($0.ruleID, $0.version) < ($1.ruleID, $1.version) }
    }
}

extension RulePerformance {
    fileprivate init(_ hit: RuleHit) {
        self.init(
            ruleID: hit.ruleID,
            version: hit.version,
            isShadow: hit.isShadow,
            hits: 0,
            yield: InspectionYield(),
            lastHit: hit.at
        )
    }
}
