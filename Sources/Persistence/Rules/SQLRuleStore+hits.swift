//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Foundation
import Journal
package import Rules

extension SQLRuleStore {
    package func record(_ hits: [RuleHit], by actor: String) async throws {
        guard !hits.isEmpty else { return }
        let now = storage.now()
        try await storage.write { connection in
            var digest = ContentDigest("rule hits 1")
            let bulk = try connection.bulkInsert(into: RuleHitTable.target)
            for hit in hits { try bulk.append { try RuleHitTable.write(hit, to: $0, &digest) } }
            _ = try bulk.finish { try connection.lockJournal() }
            var counts: [String: Int64] = [:]
            for hit in hits { counts["\(hit.ruleID) \(hit.version)", default: 0] += 1 }
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: actor,
                    "rule.hits.saved",
                    "rules",
                    .change(
                        before: nil,
                        after: .object([
                            "hits": .integer(Int64(hits.count)),
                            "rules": .object(counts.mapValues { .integer($0) }),
                            "sha256": .text(digest.finish()),
                        ])
                    ),
                    at: now
                )
            )
        }
    }

    package func hits(of line: DeclarationLineID) async throws -> [RuleHit] {
        try await storage.read { connection in
            try connection.all(
                """
                SELECT \(RuleHitTable.selection) FROM rule_hit AS h
                WHERE h.declaration_no = ? AND h.item_no = ? ORDER BY h.is_shadow, h.rule_id, h.version
                """,
                line.key,
                RuleHitTable.read
            )
        }
    }

    package func recentHits(of rule: String, limit: Int) async throws -> [RuleHitLine] {
        try await storage.read { connection in
            try connection.all(
                """
                SELECT \(RuleHitTable.selection), l.lodged_at, l.goods_description, l.importer_name, l.finding
                FROM rule_hit AS h
                JOIN declaration_line AS l ON l.declaration_no = h.declaration_no AND l.item_no = h.item_no
                WHERE h.rule_id = ? ORDER BY h.hit_at DESC, h.declaration_no DESC, h.item_no DESC LIMIT ?
                """,
                [.text(rule), .integer(Int64(limit))]
            ) { row in
                RuleHitLine(
                    hit: try RuleHitTable.read(row),
                    lodgedAt: try row.optionalInteger(RuleHitTable.columnCount),
                    goods: row.optionalText(RuleHitTable.columnCount + 1),
                    importer: row.optionalText(RuleHitTable.columnCount + 2),
                    finding: row.optionalText(RuleHitTable.columnCount + 3)
                )
            }
        }
    }

    package func performance() async throws -> [RulePerformance] {
        try await storage.read { connection in
            try connection.all(
                """
                SELECT h.rule_id, h.version, MIN(h.is_shadow), COUNT(*), COUNT(l.finding),
                    SUM(CASE WHEN l.finding IN ('violation', 'seizure') THEN 1 ELSE 0 END),
                    SUM(COALESCE(l.finding_revenue, 0)), MAX(h.hit_at)
                FROM rule_hit AS h
                JOIN declaration_line AS l ON l.declaration_no = h.declaration_no AND l.item_no = h.item_no
                GROUP BY h.rule_id, h.version ORDER BY h.rule_id, h.version
                """
            ) { row in
                var yield = InspectionYield()
                yield.inspected = Int(try row.integer(4))
                yield.illicit = Int(try row.integer(5))
                yield.revenue = try row.real(6)
                return RulePerformance(
                    ruleID: row.text(0),
                    version: Int(try row.integer(1)),
                    isShadow: try row.bool(2),
                    hits: Int(try row.integer(3)),
                    yield: yield,
                    lastHit: try row.integer(7)
                )
            }
        }
    }
}

private enum RuleHitTable {
    static let target = BulkTarget(
        table: "rule_hit",
        columns: [
            BulkTarget.Column(name: "declaration_no", kind: .text),
            BulkTarget.Column(name: "item_no", kind: .integer),
            BulkTarget.Column(name: "rule_id", kind: .text),
            BulkTarget.Column(name: "version", kind: .integer),
            BulkTarget.Column(name: "is_shadow", kind: .integer),
            BulkTarget.Column(name: "conditions", kind: .text),
            BulkTarget.Column(name: "hit_at", kind: .integer),
        ],
        key: ["declaration_no", "item_no", "rule_id", "version"],
        conflict: .replace
    )

    static let selection =
        "h.declaration_no, h.item_no, h.rule_id, h.version, h.is_shadow, h.conditions, h.hit_at"
    static let columnCount = 7

    static func write(_ hit: RuleHit, to row: any BulkRowWriter, _ digest: inout ContentDigest) throws {
        let conditions = String(decoding: try JSONEncoder().encode(hit.conditions), as: UTF8.self)
        for text in [hit.line.declarationNo, hit.ruleID, conditions] { digest.append(text) }
        for number in [hit.line.itemNo, hit.version, hit.isShadow ? 1 : 0] { digest.append(Int64(number)) }
        digest.append(hit.at)
        try row.text(hit.line.declarationNo)
        try row.integer(Int64(hit.line.itemNo))
        try row.text(hit.ruleID)
        try row.integer(Int64(hit.version))
        try row.integer(hit.isShadow ? 1 : 0)
        try row.text(conditions)
        try row.integer(hit.at)
    }

    static func read(_ row: any SQLRow) throws -> RuleHit {
        let line = DeclarationLineID(declarationNo: row.text(0), itemNo: Int(try row.integer(1)))
        guard let conditions = try? JSONDecoder().decode([RuleHit.Condition].self, from: Data(row.bytes(5))) else {
            throw PersistenceError.unreadable("a rule's hit of \(line.declarationNo)/\(line.itemNo)")
        }
        return RuleHit(
            line: line,
            ruleID: row.text(2),
            version: Int(try row.integer(3)),
            isShadow: try row.bool(4),
            conditions: conditions,
            at: try row.integer(6)
        )
    }
}
