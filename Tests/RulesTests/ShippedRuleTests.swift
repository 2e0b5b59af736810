//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules
import Testing

@Suite("The rules that come with the product")
struct ShippedRuleTests {
    static func today() throws -> CalendarDate { try #require(CalendarDate(year: 2025, month: 8, day: 12)) }

    static func book() throws -> RuleBook {
        let date = try today()
        return try RuleBook(RuleLibrary.rules(), lists: ReferenceLists(RuleLibrary.lists(), on: date))
    }

    @Test("every example hits or misses as it says")
    func examples() throws {
        let book = try Self.book()
        for place in book.rules.indices {
            for result in try book.results(ofExamplesIn: place) where !result.holds {
                Issue.record(
                    """
                    \(result.rule) should \(result.example.hits ? "hit" : "miss"): \(result.example.note)
                    it came to \(result.hit.map(String.init) ?? "not evaluable"): \(result.reasons.joined(separator: "; "))
                    """
                )
            }
        }
    }

    @Test("each has a hitting and a missing example, thresholds with a source, and a day of review")
    func completeness() throws {
        let rules = try RuleLibrary.rules()
        #expect(rules.count >= 85)
        for rule in rules {
            let kinds = Set(rule.examples.map(\.hits))
            #expect(kinds == [true, false], "\(rule.id) lacks a hitting or a missing example")
            #expect(rule.review != nil, "\(rule.id) has no review date")
            for threshold in rule.thresholds { #expect(!threshold.source.isEmpty) }
        }
    }
}
