//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Foundation
package import Journal

extension LedgerRecord {
    /// As the journal keeps it: the members of the JSON that ``init(from:)`` reads, without those that are nil.
    package var detail: JournalDetail {
        var members: [String: JournalDetail] = [
            "number": .text(number), "standing": .text(standing.rawValue), "office": .text(office),
            "detected": .text(detected.iso8601), "effective": .text(effective.iso8601),
            "detection": .list(detection.map { .text($0.rawValue) }),
            "themes": .list(themes.map { .text($0.rawValue) }), "rules": .list(rules.map { .text($0) }),
            "suspects": .integer(Int64(suspects)), "lines": .list(lines.map(\.detail)),
            "currency": .text(currency.rawValue),
        ]
        let optional: [(String, String?)] = [
            ("legalStatus", legalStatus?.rawValue), ("place", place?.rawValue), ("gate", gate), ("border", border),
            ("direction", direction?.rawValue), ("mode", mode?.rawValue), ("departure", departure),
            ("destination", destination), ("modus", modus?.rawValue), ("concealment", concealment?.rawValue),
            ("partner", partner), ("operation", operation), ("phase", phase),
        ]
        for (name, value) in optional where value != nil { members[name] = .optional(value) }
        return .object(members)
    }
}

extension LedgerLine {
    fileprivate var detail: JournalDetail {
        var members: [String: JournalDetail] = [
            "group": .text(group.rawValue),
            "amounts": .list(
                amounts.map {
                    .object(["amount": .text(DecimalText.plain($0.amount)), "unit": .text($0.unit.rawValue)])
                }
            ),
        ]
        if let hs { members["hs"] = .text(hs) }
        if let subject { members["subject"] = .text(subject) }
        if let appendix { members["appendix"] = .text(appendix.rawValue) }
        if let value { members["value"] = .text(DecimalText.plain(value)) }
        return .object(members)
    }
}

extension LedgerChange {
    /// Reads the detail of an entry.
    init(detail: String) throws {
        self = try JSONDecoder().decode(LedgerChange.self, from: Data(detail.utf8))
    }
}

extension SQLConnection {
    /// Writes down how a case's record changed, in the transaction of the change. Nothing where nothing changed.
    @discardableResult
    func appendLedger(
        before: LedgerRecord?,
        after: LedgerRecord?,
        by actor: String,
        at now: Int64
    ) throws -> JournalEntry? {
        guard before != after, let number = after?.number ?? before?.number else { return nil }
        return try appendJournal(
            JournalEntry.Draft(
                storing: actor,
                LedgerRecord.action,
                number,
                .change(before: before?.detail, after: after?.detail),
                at: now
            )
        )
    }
}
