//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Lookouts

/// Watch-lists and their hits in memory.
package actor InMemoryLookoutStore: LookoutStore {
    private var kept: [String: [Watchlist]] = [:]
    private var lists: [String: [Lookout]] = [:]
    private var hits: [LookoutHit] = []
    private var judgements: [LookoutHit.Key: HitJudgement] = [:]
    private let look: @Sendable (DeclarationLineID) async -> DeclarationBatch?

    package init(look: @escaping @Sendable (DeclarationLineID) async -> DeclarationBatch? = { _ in nil }) {
        self.look = look
    }

    package func versions() -> [Watchlist] { kept.keys.sorted().flatMap { kept[$0] ?? [] } }

    package func versions(of list: String) -> [Watchlist] { kept[list] ?? [] }

    package func add(
        _ list: Watchlist,
        _ entries: [Lookout],
        changing others: [WatchlistChange],
        by actor: String
    ) throws {
        guard !(kept[list.id] ?? []).contains(where: { $0.number == list.number }) else {
            throw LookoutStoreError.changedMeanwhile(list.id)
        }
        try save(others, by: actor)
        kept[list.id, default: []].append(list)
        kept[list.id]?.sort { $0.number < $1.number }
        lists["\(list.id) \(list.number)"] = entries
    }

    package func save(_ changes: [WatchlistChange], by actor: String) throws {
        var next = kept
        for change in changes {
            guard let place = next[change.list.id]?.firstIndex(where: { $0.number == change.list.number }),
                next[change.list.id]?[place].events.count == change.known
            else { throw LookoutStoreError.changedMeanwhile(change.list.id) }
            next[change.list.id]?[place] = change.list
        }
        kept = next
    }

    package func entries(of list: String, _ number: Int, offset: Int, limit: Int) -> [Lookout] {
        Array((lists["\(list) \(number)"] ?? []).dropFirst(offset).prefix(limit))
    }

    package func record(_ new: [LookoutHit], by actor: String) {
        let known = Set(hits.map(\.key))
        hits += new.filter { !known.contains($0.key) }
    }

    package func hits(of line: DeclarationLineID) -> [LookoutHit] {
        hits.filter { $0.key.line == line }.sorted {
            ($1.score, $0.key.list, $0.key.entry) < ($0.score, $1.key.list, $1.key.entry)
        }
    }

    package func recentHits(open: Bool, offset: Int, limit: Int) async -> [JudgedHit] {
        let wanted = hits.filter { !open || judgements[$0.key] == nil }.sorted { a, b in
            (b.at, b.score, a.key.line.declarationNo) < (a.at, a.score, b.key.line.declarationNo)
        }
        var lines: [JudgedHit] = []
        for hit in wanted.dropFirst(offset).prefix(limit) {
            let batch = await look(hit.key.line)
            lines.append(
                JudgedHit(
                    hit: hit,
                    judgement: judgements[hit.key],
                    goods: batch?.text(.goodsDescription, at: 0),
                    lodgedAt: batch?[instant: .lodgedAt]?.seconds.first
                )
            )
        }
        return lines
    }

    package func openHits() -> Int { hits.count { judgements[$0.key] == nil } }

    package func judge(_ hit: LookoutHit.Key, _ judgement: HitJudgement, by actor: String) throws {
        guard hits.contains(where: { $0.key == hit }) else { throw LookoutStoreError.unknown(hit.entry) }
        judgements[hit] = judgement
    }

    package func clearances() -> Set<Clearance> {
        Set(
            hits.filter { judgements[$0.key]?.verdict == .other }
                .map { Clearance(list: $0.key.list, listed: $0.listed, text: $0.seen) }
        )
    }
}
