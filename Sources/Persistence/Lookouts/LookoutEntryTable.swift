//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Lookouts

/// The columns of entries.
enum LookoutEntryTable {
    static let target = BulkTarget(
        table: "lookout_entry",
        columns: [
            BulkTarget.Column(name: "list_id", kind: .text),
            BulkTarget.Column(name: "number", kind: .integer),
            BulkTarget.Column(name: "place", kind: .integer),
            BulkTarget.Column(name: "entry_id", kind: .text),
            BulkTarget.Column(name: "subject", kind: .text),
            BulkTarget.Column(name: "texts", kind: .text),
            BulkTarget.Column(name: "category", kind: .text),
            BulkTarget.Column(name: "action", kind: .text),
            BulkTarget.Column(name: "reason", kind: .text),
            BulkTarget.Column(name: "valid_from", kind: .integer),
            BulkTarget.Column(name: "valid_to", kind: .integer),
        ],
        key: ["list_id", "number", "place"],
        conflict: .keep
    )

    static let selection =
        "SELECT entry_id, subject, texts, category, action, reason, valid_from, valid_to FROM lookout_entry"

    static func write(
        _ entry: Lookout,
        _ place: Int,
        of list: Watchlist,
        to row: any BulkRowWriter,
        _ digest: inout ContentDigest
    ) throws {
        let texts = try JSONText.of(entry.texts)
        for text in [entry.id, entry.subject.rawValue, texts, entry.reason] { digest.append(text) }
        try row.text(list.id)
        try row.integer(Int64(list.number))
        try row.integer(Int64(place))
        try row.text(entry.id)
        try row.text(entry.subject.rawValue)
        try row.text(texts)
        try row.text(entry.category.rawValue)
        try row.text(entry.action.rawValue)
        try row.text(entry.reason)
        for date in [entry.valid.from, entry.valid.to] {
            if let date { try row.integer(date.daysSince1970) } else { try row.null() }
        }
    }

    static func read(_ row: any SQLRow) throws -> Lookout {
        guard let subject = LookoutSubject(rawValue: row.text(1)),
            let category = LookoutCategory(rawValue: row.text(3)),
            let action = SuggestedAction(rawValue: row.text(4)),
            let texts = try? JSONDecoder().decode([String].self, from: Data(row.bytes(2)))
        else { throw PersistenceError.unreadable("entry \(row.text(0)) of a watch-list") }
        return Lookout(
            id: row.text(0),
            subject: subject,
            texts: texts,
            category: category,
            action: action,
            reason: row.text(5),
            valid: ValidityPeriod(
                from: try row.optionalInteger(6).flatMap { CalendarDate(daysSince1970: $0) },
                to: try row.optionalInteger(7).flatMap { CalendarDate(daysSince1970: $0) }
            )
        )
    }
}
