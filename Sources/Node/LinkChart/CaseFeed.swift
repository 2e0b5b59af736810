//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Journal
import LinkChart
import Persistence

/// What cases tell of parties, conveyances and papers, on its way into the chart.
///
/// It follows the journal: whatever happens to a case, its entities or their names has an entry, and the case is read
/// anew. A case that was merged or ended as cleared takes its links along, and so does an entity that was cleared.
struct CaseFeed: ChartFeed {
    private static let entriesAtOnce = 1_000

    let name = "cases"
    let cases: any CaseStore
    let nominal: any NominalStore
    let keeper: NominalKeeper
    let journal: SQLJournalReader
    let links: CaseLinks

    func next(after mark: String?, limit: Int) async throws -> ChartPortion {
        let entries = try await journal.entries(after: mark.flatMap { Int64($0) } ?? 0, limit: Self.entriesAtOnce)
        var numbers: Set<CaseNumber> = []
        for entry in entries where entry.action.hasPrefix("case.") || entry.action.hasPrefix("nominal.") {
            if let number = CaseNumber(entry.subject) {
                numbers.insert(number)
            } else if entry.action == "case.match", let entity = try await cases.entity(entry.subject) {
                // Of a pair one case says that they are the same.
                numbers.insert(entity.number)
            }
        }
        // Of two that are the same, one case says so: it follows when the other's changes.
        for number in numbers { numbers.formUnion(try await matched(with: number)) }
        var records: [ChartRecord] = []
        var removed: [ChartSource] = []
        for number in numbers {
            if let record = try await record(of: number) {
                records.append(record)
            } else {
                removed.append(ChartSource(.caseFile, number.text))
            }
        }
        return ChartPortion(
            records: records,
            removed: removed,
            mark: entries.last.map { "\($0.sequence)" } ?? mark ?? "",
            isLast: entries.count < Self.entriesAtOnce
        )
    }

    private func matched(with number: CaseNumber) async throws -> Set<CaseNumber> {
        var numbers: Set<CaseNumber> = []
        for entity in try await cases.entities(of: number) {
            for match in try await cases.matches(of: entity.id) where match.state == .confirmed {
                let other = match.first == entity.id ? match.second : match.first
                if let other = try await cases.entity(other) { numbers.insert(other.number) }
            }
        }
        return numbers
    }

    /// Nil for a case whose links must not be there.
    private func record(of number: CaseNumber) async throws -> ChartRecord? {
        guard let file = try await cases.find(number), file.mergedInto == nil, file.outcome != .cleared else {
            return nil
        }
        let entities = try await entities(of: number)
        var same: [(String, CaseLinks.Entity)] = []
        for entity in entities {
            for match in try await cases.matches(of: entity.entity.id)
            where match.state == .confirmed && match.first == entity.entity.id {
                guard let other = try await self.entity(match.second) else { continue }
                same.append((entity.entity.id, other))
            }
        }
        return links.record(of: file, entities, same: same)
    }

    /// Those that still weigh on somebody, with their names.
    private func entities(of number: CaseNumber) async throws -> [CaseLinks.Entity] {
        let sealed = try await nominal.sealed(of: number)
        return try await cases.entities(of: number).filter { $0.clearedAt == nil }.map { entity in
            let record = try sealed[entity.id].map { try keeper.open($0, entity: entity.id) }
            return CaseLinks.Entity(entity: entity, record: record)
        }
    }

    private func entity(_ id: String) async throws -> CaseLinks.Entity? {
        guard let entity = try await cases.entity(id), entity.clearedAt == nil else { return nil }
        let sealed = try await nominal.sealed(id)
        return CaseLinks.Entity(entity: entity, record: try sealed.map { try keeper.open($0, entity: id) })
    }
}
