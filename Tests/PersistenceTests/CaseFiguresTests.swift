//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation
import Journal
import Persistence
import Statistics
import TestSupport
import Testing

@Suite("Every month counts a case once, whatever becomes of it")
struct CaseFiguresTests {
    private let today = SampleCases.today
    private let at: Int64 = 20

    /// How many cases and sticks were booked on each day.
    private struct Figures: Equatable {
        var cases = 0
        var sticks = Decimal()
    }

    private func figures(_ node: NodeDatabase) async throws -> [CalendarDate: Figures] {
        var figures: [CalendarDate: Figures] = [:]
        for entry in try await node.journal.entries(after: 0, limit: 1_000) where entry.action == LedgerRecord.action {
            let change = try JSONDecoder().decode(LedgerChange.self, from: Data(entry.detail.utf8))
            for booking in Bookings.of(before: change.before, after: change.after, sequence: entry.sequence) {
                let sign = booking.part == .on ? 1 : -1
                figures[booking.day, default: Figures()].cases += sign
                let sticks = booking.record.lines.flatMap(\.amounts).filter { $0.unit == .sticks }
                figures[booking.day, default: Figures()].sticks += sticks.reduce(0) { $0 + $1.amount } * Decimal(sign)
            }
        }
        return figures.filter { $0.value != Figures() }
    }

    @Test("what is split off leaves the day of detection as it was", arguments: TestDatabase.available)
    func split(database: TestDatabase) async throws {
        try await database.withNode { node, _ in
            let file = try await SampleCases.open("one", in: node.cases)
            let detected = try #require(file.seizure.detected)
            var record = file.seizure
            record.lines.append(SampleCases.tobacco(line: "second", sticks: 4_000).lines[0])
            let (amended, today) = (record, today)
            let now = try await node.cases.update(file.number, seen: nil, by: "lan") {
                try $0.record(amended, effective: today, by: SampleCases.lan, at: 20, today: today)
            }
            let before = try await figures(node)
            #expect(before == [detected: Figures(cases: 1, sticks: 10_000), today: Figures(cases: 0, sticks: 4_000)])
            _ = try await node.cases.split(file.number, seen: now.revision, key: "k", year: 2025, by: "lan") {
                try $0.split(
                    lines: ["second"],
                    into: $1,
                    key: "k",
                    title: "t",
                    reason: "r",
                    by: SampleCases.lan,
                    at: 30,
                    today: today
                )
            }
            let after = try await figures(node)
            #expect(after == [detected: Figures(cases: 1, sticks: 10_000), today: Figures(cases: 1, sticks: 4_000)])
        }
    }

    @Test("a case that is opened before anybody wrote down what was found counts once, on its day")
    func empty() async throws {
        try await TestDatabase.sqlite.withNode { node, _ in
            let (today, number) = (today, SampleCases.number(1))
            let opened = try await node.cases.open(office: "VN-VI", year: 2025, from: .hand("e"), by: "lan") { number in
                let file = try Case(
                    number,
                    from: .hand("e"),
                    stage: .opened,
                    title: "t",
                    by: SampleCases.lan,
                    at: 10,
                    today: today
                )
                return (file, [])
            }
            #expect(opened.file.number == number)
            #expect(try await figures(node).isEmpty)
            let record = SampleCases.tobacco()
            try await node.cases.update(number, seen: nil, by: "lan") {
                try $0.record(record, effective: today, by: SampleCases.lan, at: 20, today: today)
            }
            let detected = try #require(record.detected)
            #expect(try await figures(node) == [detected: Figures(cases: 1, sticks: 10_000)])
            var without = record
            without.detected = nil
            let undated = without
            await #expect(throws: CaseError.missing(.detected)) {
                try await node.cases.update(number, seen: nil, by: "lan") {
                    try $0.record(undated, effective: today, by: SampleCases.lan, at: 21, today: today)
                }
            }
        }
    }

    @Test("what counts does not merge into what does not count yet")
    func suspicion() throws {
        func file(_ serial: Int, _ stage: CaseStage) throws -> Case {
            try Case(
                SampleCases.number(serial),
                from: .hand("\(serial)"),
                stage: stage,
                title: "t",
                seizure: SampleCases.tobacco(line: "l\(serial)"),
                by: SampleCases.lan,
                at: 10,
                today: today
            )
        }
        var (counted, suspicion) = (try file(1, .opened), try file(2, .suspicion))
        #expect(throws: CaseError.noWay(from: .suspicion, to: .opened)) {
            try suspicion.merge(&counted, reason: "r", by: SampleCases.hai, at: at, today: today)
        }
        #expect(!counted.isClosed)
        try counted.merge(&suspicion, reason: "r", by: SampleCases.hai, at: at, today: today)
        #expect(suspicion.mergedInto == counted.number)
    }

    @Test("amendments are dated in the order of their decisions, and end a proposal to close")
    func order() throws {
        var file = try Case(
            SampleCases.number(1),
            from: .hand("o"),
            stage: .opened,
            title: "t",
            seizure: SampleCases.tobacco(),
            by: SampleCases.lan,
            at: 10,
            today: today
        )
        let earlier = try #require(today.adding(days: -3))
        try file.record(
            SampleCases.tobacco(sticks: 20_000),
            effective: today,
            by: SampleCases.lan,
            at: 20,
            today: today
        )
        #expect(throws: CaseError.wrongDay(.effective)) {
            try file.record(
                SampleCases.tobacco(sticks: 5_000),
                effective: earlier,
                by: SampleCases.lan,
                at: 30,
                today: today
            )
        }
        try file.proposeClosing(
            as: .cleared,
            reason: "r",
            effective: earlier,
            by: SampleCases.lan,
            at: 40,
            today: today
        )
        try file.record(SampleCases.tobacco(sticks: 1), effective: today, by: SampleCases.hai, at: 50, today: today)
        #expect(file.closing == nil)
        try file.proposeClosing(
            as: .cleared,
            reason: "r",
            effective: earlier,
            by: SampleCases.lan,
            at: 60,
            today: today
        )
        try file.approveClosing(openItems: 0, by: SampleCases.hai, at: 70)
        #expect(file.ledgerRecord.effective == today)
    }

    @Test("nobody agrees to an end that was proposed by them, or by whom they act for")
    func standingIn() throws {
        let forLan = CasePerson(login: "hai", name: "Hải", actor: "hai for lan")
        var file = try Case(
            SampleCases.number(1),
            from: .hand("s"),
            stage: .opened,
            title: "t",
            seizure: SampleCases.tobacco(),
            by: SampleCases.lan,
            at: 10,
            today: today
        )
        try file.proposeClosing(
            as: .cleared,
            reason: "r",
            effective: today,
            by: SampleCases.lan,
            at: 20,
            today: today
        )
        #expect(throws: CaseError.secondPersonNeeded) {
            try file.approveClosing(openItems: 0, by: forLan, at: 30)
        }
        var correction = SampleCases.correction("c", of: file.number)
        #expect(throws: CaseError.secondPersonNeeded) {
            try correction.decide(.accepted, reason: "r", by: forLan, on: today)
        }
        try file.approveClosing(openItems: 0, by: SampleCases.hai, at: 30)
        #expect(file.isClosed)
    }
}
