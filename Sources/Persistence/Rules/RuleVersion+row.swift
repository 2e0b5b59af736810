//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Journal
import Rules

extension RuleVersion {
    static let selection = "SELECT rule_id, number, text, state, trial, review, events FROM rule_version"

    init(_ row: any SQLRow) throws {
        let name = "version \(try row.integer(1)) of rule \(row.text(0))"
        guard let state = RuleState(rawValue: row.text(3)) else { throw PersistenceError.unreadable(name) }
        do {
            try self.init(
                stored: row.text(2),
                number: Int(row.integer(1)),
                state: state,
                trial: row.optionalText(4).map { try JSONDecoder().decode(RuleTrial.self, from: Data($0.utf8)) },
                review: row.optionalInteger(5).flatMap { CalendarDate(daysSince1970: $0) },
                events: JSONDecoder().decode([RuleEvent].self, from: Data(row.bytes(6)))
            )
        } catch {
            throw PersistenceError.unreadable("\(name): \(error)")
        }
    }

    /// What changes, in the order of `text, state, trial, review, events, event_count`.
    func changeable() throws -> [SQLValue] {
        [
            .text(text), .text(state.rawValue), try trial.map { .text(try Self.json($0)) } ?? .null,
            review.map { .integer($0.daysSince1970) } ?? .null, .text(try Self.json(events)),
            .integer(Int64(events.count)),
        ]
    }

    /// For the journal: the whole text when it changed, else only the step.
    func detail(withText: Bool) -> JournalDetail {
        var detail: [String: JournalDetail] = [
            "state": .text(state.rawValue), "version": .integer(Int64(number)),
            "review": .optional(review?.iso8601),
        ]
        if withText { detail["text"] = .text(text.replacing("\u{0}", with: "\u{2400}")) }
        if let remark = events.last?.remark, !remark.isEmpty { detail["remark"] = .text(remark) }
        if let trial {
            detail["trial"] = .object([
                "served": .integer(Int64(trial.served)), "hits": .integer(Int64(trial.hits)),
                "inspected": .integer(Int64(trial.report.yield.inspected)),
                "illicit": .integer(Int64(trial.report.yield.illicit)),
            ])
        }
        return .object(detail)
    }

    private static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
