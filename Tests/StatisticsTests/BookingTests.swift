//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Statistics
import TestSupport
import Testing

@Suite("Counting rules")
struct BookingTests {
    private let first = SampleLedger.record("1", on: "2025-03-04")

    private func changed(_ day: String, _ change: (inout LedgerRecord) -> Void) -> LedgerRecord {
        var record = first
        record.effective = SampleLedger.day(day)
        change(&record)
        return record
    }

    private func booked(_ before: LedgerRecord?, _ after: LedgerRecord?) -> [String] {
        Bookings.of(before: before, after: after, sequence: 7).map {
            ($0.sign > 0 ? "+" : "−") + $0.day.iso8601 + " " + $0.record.office
        }
    }

    @Test("the first record that counts is booked on the day of detection, under its office")
    func detection() {
        let late = changed("2025-04-01") { _ in }
        #expect(booked(nil, late) == ["+2025-03-04 VN-VI"])
        #expect(Bookings.of(before: nil, after: late, sequence: 7).map(\.number) == [15])
    }

    @Test("a suspicion does not count; once it is a violation it counts on the day of detection")
    func suspicion() {
        let suspicion = changed("2025-03-04") { $0.standing = .suspicion }
        #expect(booked(nil, suspicion).isEmpty)
        #expect(booked(suspicion, changed("2025-05-02") { _ in }) == ["+2025-03-04 VN-VI"])
        #expect(booked(first, changed("2025-05-02") { $0.standing = .suspicion }) == ["−2025-05-02 VN-VI"])
    }

    @Test("a later record takes the old one off and puts itself on, both on its own day")
    func amendment() {
        let moved = changed("2025-07-09") { $0.office = "VN-VIII" }
        #expect(booked(first, moved) == ["−2025-07-09 VN-VI", "+2025-07-09 VN-VIII"])
        let redated = changed("2025-07-09") { $0.detected = SampleLedger.day("2025-02-01") }
        #expect(booked(first, redated) == ["−2025-07-09 VN-VI", "+2025-07-09 VN-VI"])
    }

    @Test("a cleared or merged case is taken off on that day, and comes back on the day of the decision")
    func clearance() {
        for standing in [LedgerRecord.Standing.cleared, .merged] {
            let gone = changed("2025-06-30") { $0.standing = standing }
            #expect(booked(first, gone) == ["−2025-06-30 VN-VI"])
            #expect(booked(gone, changed("2025-08-01") { _ in }) == ["+2025-08-01 VN-VI"])
            #expect(booked(nil, gone).isEmpty)
        }
    }

    @Test("what says the same is not booked; what was removed is taken off")
    func nothing() {
        #expect(booked(first, changed("2025-06-30") { _ in }).isEmpty)
        #expect(booked(first, nil) == ["−2025-03-04 VN-VI"])
        #expect(booked(nil, nil).isEmpty)
    }
}
