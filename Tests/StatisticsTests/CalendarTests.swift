//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Statistics
import TestSupport
import Testing

@Suite("Calendar of reports")
struct CalendarTests {
    @Test(
        "weeks are those of ISO 8601",
        arguments: [
            ("2024-12-29", "2024-W52"), ("2024-12-30", "2025-W01"), ("2025-01-05", "2025-W01"),
            ("2021-01-03", "2020-W53"), ("2025-06-30", "2025-W27"), ("1969-12-31", "1970-W01"),
        ]
    )
    func weeks(_ day: String, _ week: String) {
        #expect(CalendarUnit.week.key(SampleLedger.day(day)) == week)
    }

    @Test("a period is read as people write it")
    func texts() throws {
        func days(_ text: String) throws -> String {
            let days = try #require(ReportPeriod(text)).days()
            return days.lowerBound.iso8601 + ".." + days.upperBound.iso8601
        }
        #expect(try days("2025") == "2025-01-01..2025-12-31")
        #expect(try days("2025-H1") == "2025-01-01..2025-06-30")
        #expect(try days("2025-Q3") == "2025-07-01..2025-09-30")
        #expect(try days("2024-02") == "2024-02-01..2024-02-29")
        #expect(try days("2025-01-15..2025-03-02") == "2025-01-15..2025-03-02")
        for text in ["", "25", "2025-H3", "2025-Q0", "2025-13", "2025-1", "H1-2025", "2025-01-15..x"] {
            #expect(ReportPeriod(text) == nil, "\(text)")
        }
    }

    @Test("the year before and the period before")
    func before() throws {
        let half = ReportPeriod(.half, of: SampleLedger.day("2025-06-30"))
        #expect(try half.yearBefore().lowerBound.iso8601 == "2024-01-01")
        #expect(try half.periodBefore().upperBound.iso8601 == "2024-12-31")
        let march = ReportPeriod(.month, of: SampleLedger.day("2024-03-01"))
        #expect(try march.periodBefore().upperBound.iso8601 == "2024-02-29")
        let leap = ReportPeriod(from: SampleLedger.day("2024-02-29"), to: SampleLedger.day("2024-03-09"))
        #expect(try leap.yearBefore().lowerBound.iso8601 == "2023-02-28")
        #expect(try leap.periodBefore().lowerBound.iso8601 == "2024-02-19")
    }

    @Test("a period that ends before it begins, is too long or leaves the calendar is refused")
    func refused() {
        let reversed = ReportPeriod(from: SampleLedger.day("2025-03-02"), to: SampleLedger.day("2025-03-01"))
        #expect(throws: DefinitionFault.reversedPeriod) { try reversed.days() }
        let long = ReportPeriod(from: SampleLedger.day("1900-01-01"), to: SampleLedger.day("2025-03-01"))
        #expect(throws: DefinitionFault.periodTooLong) { try long.days() }
        #expect(throws: DefinitionFault.periodOutsideCalendar) {
            try ReportPeriod(.year, of: SampleLedger.day("0001-03-01")).yearBefore()
        }
        #expect(throws: DefinitionFault.periodOutsideCalendar) {
            try ReportPeriod(.year, of: SampleLedger.day("9999-03-01")).days()
        }
    }
}
