//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Lookouts

/// The columns of hits.
enum LookoutHitTable {
    static let target = BulkTarget(
        table: "lookout_hit",
        columns: [
            BulkTarget.Column(name: "declaration_no", kind: .text),
            BulkTarget.Column(name: "item_no", kind: .integer),
            BulkTarget.Column(name: "list_id", kind: .text),
            BulkTarget.Column(name: "number", kind: .integer),
            BulkTarget.Column(name: "entry_id", kind: .text),
            BulkTarget.Column(name: "field", kind: .text),
            BulkTarget.Column(name: "seen", kind: .text),
            BulkTarget.Column(name: "listed", kind: .text),
            BulkTarget.Column(name: "score", kind: .real),
            BulkTarget.Column(name: "features", kind: .text),
            BulkTarget.Column(name: "is_late", kind: .integer),
            BulkTarget.Column(name: "hit_at", kind: .integer),
        ],
        key: ["declaration_no", "item_no", "list_id", "number", "entry_id", "field"],
        // What an officer has said of a hit stays.
        conflict: .keep
    )

    static let selection = """
        h.declaration_no, h.item_no, h.list_id, h.number, h.entry_id, h.field, h.seen, h.listed, h.score, h.features,
        h.is_late, h.hit_at
        """
    static let judgement = "h.verdict, h.verdict_reason, h.verdict_by, h.verdict_at"
    static let columnCount = 12

    static func write(_ hit: LookoutHit, to row: any BulkRowWriter, _ digest: inout ContentDigest) throws {
        let key = hit.key
        let features = try JSONText.of(hit.features)
        for text in [key.line.declarationNo, key.list, key.entry, key.field.rawValue, hit.seen, hit.listed] {
            digest.append(text)
        }
        digest.append(Int64(key.line.itemNo))
        digest.append(hit.at)
        try row.text(key.line.declarationNo)
        try row.integer(Int64(key.line.itemNo))
        try row.text(key.list)
        try row.integer(Int64(key.number))
        try row.text(key.entry)
        try row.text(key.field.rawValue)
        try row.text(hit.seen)
        try row.text(hit.listed)
        try row.real(hit.score)
        try row.text(features)
        try row.integer(hit.isLate ? 1 : 0)
        try row.integer(hit.at)
    }

    static func read(_ row: any SQLRow) throws -> LookoutHit {
        guard let field = DeclarationField(rawValue: row.text(5)),
            let features = try? JSONDecoder().decode([MatchFeature].self, from: Data(row.bytes(9)))
        else { throw PersistenceError.unreadable("a look-out's hit of \(row.text(0))") }
        return LookoutHit(
            key: LookoutHit.Key(
                line: DeclarationLineID(declarationNo: row.text(0), itemNo: Int(try row.integer(1))),
                list: row.text(2),
                number: Int(try row.integer(3)),
                entry: row.text(4),
                field: field
            ),
            seen: row.text(6),
            listed: row.text(7),
            score: try row.real(8),
            features: features,
            isLate: try row.bool(10),
            at: try row.integer(11)
        )
    }

    static func readJudgement(_ row: any SQLRow, from column: Int) throws -> HitJudgement? {
        guard let verdict = row.optionalText(column).flatMap({ HitJudgement.Verdict(rawValue: $0) }) else { return nil }
        return HitJudgement(
            verdict,
            reason: row.text(column + 1),
            by: row.text(column + 2),
            at: try row.integer(column + 3)
        )
    }

    static func values(_ key: LookoutHit.Key) -> [SQLValue] {
        key.line.key + [
            .text(key.list), .integer(Int64(key.number)), .text(key.entry), .text(key.field.rawValue),
        ]
    }
}
