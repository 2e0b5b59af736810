//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Targeting

/// The table of assessments: one row a goods line, the reasons as JSON.
enum AssessmentTable {
    static let target = BulkTarget(
        table: "assessment",
        columns: [
            BulkTarget.Column(name: "declaration_no", kind: .text),
            BulkTarget.Column(name: "item_no", kind: .integer),
            BulkTarget.Column(name: "score", kind: .real),
            BulkTarget.Column(name: "ranking", kind: .integer),
            BulkTarget.Column(name: "lane", kind: .text),
            BulkTarget.Column(name: "selected_by", kind: .text),
            BulkTarget.Column(name: "reasons", kind: .text),
            BulkTarget.Column(name: "model_id", kind: .text),
            BulkTarget.Column(name: "assessed_at", kind: .integer),
        ],
        key: ["declaration_no", "item_no"],
        conflict: .replace
    )

    /// The columns that ``read(_:)`` wants first, of the table under the name `a`.
    static let selection =
        "a.declaration_no, a.item_no, a.score, a.ranking, a.lane, a.selected_by, a.reasons, a.model_id, a.assessed_at"
    static let columnCount = 9

    /// Writes one row and adds it to a digest.
    static func write(_ assessment: Assessment, to row: any BulkRowWriter, _ digest: inout ContentDigest) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let reasons = String(decoding: try encoder.encode(assessment.reasons), as: UTF8.self)
        let texts = [
            assessment.line.declarationNo, assessment.lane.rawValue, assessment.selectedBy.rawValue, reasons,
            assessment.modelID,
        ]
        for text in texts { digest.append(text) }
        for number in [assessment.line.itemNo, assessment.rank] { digest.append(Int64(number)) }
        digest.append(assessment.score)
        digest.append(assessment.assessedAt)

        try row.text(assessment.line.declarationNo)
        try row.integer(Int64(assessment.line.itemNo))
        try row.real(assessment.score)
        try row.integer(Int64(assessment.rank))
        try row.text(assessment.lane.rawValue)
        try row.text(assessment.selectedBy.rawValue)
        try row.text(reasons)
        try row.text(assessment.modelID)
        try row.integer(assessment.assessedAt)
    }

    static func read(_ row: any SQLRow) throws -> Assessment {
        let line = DeclarationLineID(declarationNo: row.text(0), itemNo: Int(try row.integer(1)))
        guard let lane = Lane(rawValue: row.text(4)), let origin = SelectionOrigin(rawValue: row.text(5)),
            let reasons = try? JSONDecoder().decode([Reason].self, from: Data(row.bytes(6)))
        else { throw PersistenceError.unreadable("the assessment of \(line.declarationNo)/\(line.itemNo)") }
        return Assessment(
            line: line,
            score: try row.real(2),
            rank: Int(try row.integer(3)),
            lane: lane,
            selectedBy: origin,
            reasons: reasons,
            modelID: row.text(7),
            assessedAt: try row.integer(8)
        )
    }
}
