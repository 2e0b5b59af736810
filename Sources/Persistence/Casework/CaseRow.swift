//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation
import Journal

/// A case as rows: what lists ask for in columns, the whole of it as JSON, one row for each of its states.
enum CaseRow {
    static let summary = """
        SELECT number, office, stage, outcome, title, assignee, due, detected, groups, is_proposed, changed_at
        FROM case_file
        """

    static func summary(_ row: any SQLRow) throws -> CaseSummary {
        guard let number = CaseNumber(row.text(0)), let stage = CaseStage(rawValue: row.text(2)) else {
            throw PersistenceError.unreadable("the case \(row.text(0))")
        }
        return CaseSummary(
            number: number,
            office: row.text(1),
            stage: stage,
            outcome: row.optionalText(3).flatMap(CaseOutcome.init),
            title: row.text(4),
            assignee: row.optionalText(5),
            due: try row.optionalInteger(6).flatMap { CalendarDate(daysSince1970: $0) },
            detected: try row.optionalInteger(7).flatMap { CalendarDate(daysSince1970: $0) },
            groups: row.text(8).split(separator: " ").compactMap { CommodityGroup(rawValue: String($0)) },
            isProposed: try row.bool(9),
            changedAt: try row.integer(10)
        )
    }

    static func find(_ number: CaseNumber, in connection: any SQLConnection, lock: Bool = false) throws -> Case? {
        let found = try connection.first(
            "SELECT revision FROM case_file WHERE number = ?" + (lock ? connection.dialect.rowLock : ""),
            [.text(number.text)],
            { try $0.integer(0) }
        )
        guard let found else { return nil }
        return try state(of: number, at: found, in: connection)
    }

    static func state(of number: CaseNumber, at revision: Int64, in connection: any SQLConnection) throws -> Case? {
        try connection.first(
            "SELECT content FROM case_state WHERE number = ? AND revision <= ? ORDER BY revision DESC LIMIT 1",
            [.text(number.text), .integer(revision)],
            { row in
                do {
                    return try JSONDecoder().decode(Case.self, from: Data(row.bytes(0)))
                } catch {
                    throw PersistenceError.unreadable("the case \(number): \(error)")
                }
            }
        )
    }

    static func columns(_ file: Case, at now: Int64) throws -> [SQLValue] {
        let summary = CaseSummary(file, changedAt: now)
        return [
            .text(file.office), .text(file.stage.rawValue), .bool(summary.isProposed),
            .optional(file.outcome?.rawValue), .text(file.title), .text(folded(file)), .optional(file.assignee),
            .optional(file.due?.daysSince1970), .optional(file.seizure.detected?.daysSince1970),
            .text(summary.groups.map(\.rawValue).joined(separator: " ")), .optional(file.seizure.operation),
            .integer(Int64(file.revision)), .integer(now), .text(try JSONText.of(file.ledgerRecord)),
        ]
    }

    /// What a list is searched in: lower case, without marks.
    static func folded(_ file: Case) -> String {
        fold(file.number.text + " " + file.title)
    }

    static func fold(_ text: String) -> String {
        let plain = text.lowercased().replacing("đ", with: "d").decomposedStringWithCanonicalMapping
        return String(String.UnicodeScalarView(plain.unicodeScalars.filter { !$0.properties.isDiacritic }))
    }
}
