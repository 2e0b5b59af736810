//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Journal
package import Lookouts

extension SQLLookoutStore {
    package func record(_ hits: [LookoutHit], by actor: String) async throws {
        guard !hits.isEmpty else { return }
        let now = storage.now()
        try await storage.write { connection in
            var digest = ContentDigest("look-out hits 1")
            let bulk = try connection.bulkInsert(into: LookoutHitTable.target)
            for hit in hits { try bulk.append { try LookoutHitTable.write(hit, to: $0, &digest) } }
            let new = try bulk.finish { try connection.lockJournal() }
            guard new > 0 else { return }
            var counts: [String: Int64] = [:]
            for hit in hits { counts["\(hit.key.list) \(hit.key.number)", default: 0] += 1 }
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: actor,
                    "lookout.hits.saved",
                    "lookouts",
                    .change(
                        before: nil,
                        after: .object([
                            "hits": .integer(Int64(hits.count)),
                            "lists": .object(counts.mapValues { .integer($0) }),
                            "sha256": .text(digest.finish()),
                        ])
                    ),
                    at: now
                )
            )
        }
    }

    package func hits(of line: DeclarationLineID) async throws -> [LookoutHit] {
        try await storage.read { connection in
            try connection.all(
                """
                SELECT \(LookoutHitTable.selection) FROM lookout_hit AS h
                WHERE h.declaration_no = ? AND h.item_no = ?
                ORDER BY h.score DESC, h.list_id, h.number DESC, h.entry_id, h.field
                """,
                line.key,
                LookoutHitTable.read
            )
        }
    }

    package func recentHits(open: Bool, offset: Int, limit: Int) async throws -> [JudgedHit] {
        let columns = LookoutHitTable.columnCount
        return try await storage.read { connection in
            try connection.all(
                """
                SELECT \(LookoutHitTable.selection), \(LookoutHitTable.judgement), l.goods_description, l.lodged_at
                FROM lookout_hit AS h
                JOIN declaration_line AS l ON l.declaration_no = h.declaration_no AND l.item_no = h.item_no
                WHERE \(open ? "h.verdict IS NULL" : "1 = 1")
                ORDER BY h.hit_at DESC, h.score DESC, h.declaration_no, h.item_no, h.list_id, h.number, h.entry_id, h.field
                LIMIT ? OFFSET ?
                """,
                [.integer(Int64(limit)), .integer(Int64(offset))]
            ) { row in
                JudgedHit(
                    hit: try LookoutHitTable.read(row),
                    judgement: try LookoutHitTable.readJudgement(row, from: columns),
                    goods: row.optionalText(columns + 4),
                    lodgedAt: try row.optionalInteger(columns + 5)
                )
            }
        }
    }

    package func openHits() async throws -> Int {
        try await storage.read { connection in
            Int(
                try connection.first("SELECT COUNT(*) FROM lookout_hit WHERE verdict IS NULL") { try $0.integer(0) }
                    ?? 0
            )
        }
    }

    package func judge(_ key: LookoutHit.Key, _ judgement: HitJudgement, by actor: String) async throws {
        try await storage.write { connection in
            let place =
                "declaration_no = ? AND item_no = ? AND list_id = ? AND number = ? AND entry_id = ? AND field = ?"
            let before = try connection.first(
                "SELECT verdict FROM lookout_hit WHERE \(place)",
                LookoutHitTable.values(key)
            ) { $0.optionalText(0) ?? "" }
            guard let before else { throw LookoutStoreError.unknown(key.entry) }
            try connection.execute(
                """
                UPDATE lookout_hit SET verdict = ?, verdict_reason = ?, verdict_by = ?, verdict_at = ?
                WHERE \(place)
                """,
                [
                    .text(judgement.verdict.rawValue), .text(judgement.reason), .text(judgement.officer),
                    .integer(judgement.at),
                ] + LookoutHitTable.values(key)
            )
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: actor,
                    "lookout.hit.judged",
                    "\(key.line.declarationNo)/\(key.line.itemNo)",
                    .change(
                        before: before.isEmpty ? nil : .object(["verdict": .text(before)]),
                        after: .object([
                            "verdict": .text(judgement.verdict.rawValue), "reason": .text(judgement.reason),
                            "list": .text(key.list), "version": .integer(Int64(key.number)), "entry": .text(key.entry),
                            "field": .text(key.field.rawValue),
                        ])
                    ),
                    at: judgement.at
                )
            )
        }
    }

    package func clearances() async throws -> Set<Clearance> {
        try await storage.read { connection in
            Set(
                try connection.all("SELECT list_id, listed, seen FROM lookout_hit WHERE verdict = 'other'") { row in
                    Clearance(list: row.text(0), listed: row.text(1), text: row.text(2))
                }
            )
        }
    }
}
