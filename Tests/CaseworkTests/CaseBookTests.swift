//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation
import TestSupport
import Testing

@Suite("Case books")
struct CaseBookTests {
    private let reader = CaseBookReader(offsetMinutes: 420, today: SampleCases.today)
    private static let head = #""id":"VN-2025-VI-000017","country_unit":"VN-VI","seizure_date":"2025-03-14""#
    private static let goods =
        #""commodity_group":"tobacco","brand":"555","quantity":1000,"unit":"packs","value":"20000000","currency":"VND","value_method":"market""#

    private func read(_ fields: String...) throws -> CaseBookEntry {
        try reader.read(Array("{\(fields.joined(separator: ","))}".utf8))
    }

    @Test("a line is read into the record of the case")
    func fields() throws {
        let entry = try read(
            Self.head,
            Self.goods,
            #""place":"G02","place_type":"land_border","mode":"road","direction":"import","route_departure":"CN""#,
            #""persons":[{"count":2,"nationality":"VN","role":"driver"}],"operation":"OMD","phase":"VII""#,
            #""title":"<b>=1+1</b>","detection_method":"routine""#
        )
        #expect(entry.number == SampleCases.number(17))
        #expect(entry.seizure.site.gate == "G02" && entry.seizure.mode == .road)
        #expect(entry.seizure.lines.map(\.quantities) == [[Quantity(1_000, .packs)]])
        #expect(entry.seizure.lines[0].valuation?.money == Money(20_000_000, .vnd))
        #expect(entry.seizure.suspects == [SuspectGroup(count: 2, nationality: "VN", role: .driver)])
        #expect(entry.seizure.detection == [.routine])
        // Texts stay as they are written; pages escape them and tables keep them as texts.
        #expect(entry.title == "<b>=1+1</b>")
    }

    @Test(
        "a moment falls on the day of the office, wherever and in whatever summer time it was written",
        arguments: [
            ("2025-03-14", "2025-03-14", nil), ("2025-03-14T09:30", "2025-03-14", 570),
            ("2025-03-14T23:30:00+07:00", "2025-03-14", 1_410), ("2025-03-14T17:30:00Z", "2025-03-15", 30),
            ("2025-03-14T23:30+08:00", "2025-03-14", 1_350), ("2025-03-15T00:30+08:00", "2025-03-14", 1_410),
            // The night on which New York's clocks went forward: both are the same moment.
            ("2025-03-09T03:00-04:00", "2025-03-09", 840), ("2025-03-09T02:00-05:00", "2025-03-09", 840),
        ] as [(String, String, Int?)]
    )
    func times(_ text: String, _ day: String, _ minute: Int?) throws {
        let entry = try read(
            #""id":"VN-2025-VI-000017","country_unit":"VN-VI","seizure_date":"\#(text)""#
        )
        #expect(entry.seizure.detected?.iso8601 == day)
        #expect(entry.seizure.minuteOfDay == minute)
    }

    @Test(
        "what can't be read is told with its field",
        arguments: [
            ("[]", "", CaseBookFault.Reason.notObject), ("{", "", .notJSON), ("{\"id\":1,\"id\":1}", "", .memberTwice),
            ("{\(CaseBookTests.head),\"nombre\":1}", "nombre", .unknownField),
            ("{\(CaseBookTests.head),\"persons\":[{\"count\":1,\"name\":\"X\"}]}", "persons.0.name", .unknownField),
            ("{\"country_unit\":\"VN-VI\",\"seizure_date\":\"2025-03-14\"}", "id", .missing),
            (
                "{\"id\":\"VN-2025-VI-17\",\"country_unit\":\"VN-VI\",\"seizure_date\":\"2025-03-14\"}", "id",
                .notNumberOfCase
            ),
            (
                "{\"id\":\"VN-2024-VI-000017\",\"country_unit\":\"VN-VI\",\"seizure_date\":\"2025-03-14\"}", "id",
                .notOfOffice
            ),
            (
                "{\"reference\":\"7\",\"country_unit\":\"VN-VI\",\"seizure_date\":\"14/03/2025\"}", "seizure_date",
                .notDate
            ),
            (
                "{\"reference\":\"7\",\"country_unit\":\"VN-VI\",\"seizure_date\":\"2025-02-30\"}", "seizure_date",
                .notDate
            ),
            (
                "{\"reference\":\"7\",\"country_unit\":\"VN-VI\",\"seizure_date\":\"2025-03-14T25:00\"}",
                "seizure_date", .notDate
            ),
            (
                "{\"reference\":\"7\",\"country_unit\":\"VN-VI\",\"seizure_date\":\"2025-03-14T09:30 Asia/Saigon\"}",
                "seizure_date", .notDate
            ),
            ("{\(CaseBookTests.head),\"mode\":\"camel\"}", "mode", .unknownWord),
            (
                "{\(CaseBookTests.head),\"goods\":[{\"commodity_group\":\"drugs\",\"quantities\":[{\"quantity\":1,\"unit\":\"pounds\"}]}]}",
                "goods.0.quantities.0.unit", .unknownWord
            ),
            (
                "{\(CaseBookTests.head),\"commodity_group\":\"drugs\",\"quantity\":\"1,5\",\"unit\":\"kg\"}",
                "quantity", .notNumber
            ),
            ("{\(CaseBookTests.head),\"commodity_group\":\"drugs\",\"value\":1}", "currency", .missing),
            (
                "{\(CaseBookTests.head),\"history\":[{\"on\":\"2025-03-01\",\"step\":\"investigating\"}]}",
                "history.0.on", .notInOrder
            ),
            (
                "{\(CaseBookTests.head),\"history\":[{\"on\":\"2031-03-01\",\"step\":\"investigating\"}]}",
                "history.0.on", .notNow
            ),
            (
                "{\(CaseBookTests.head),\"history\":[{\"on\":\"2025-03-15\",\"step\":\"forgotten\"}]}",
                "history.0.step", .unknownWord
            ),
            (
                "{\(CaseBookTests.head),\"history\":[{\"on\":\"2025-03-15\",\"step\":\"closed\",\"outcome\":\"merged\"}]}",
                "history.0.outcome", .missing
            ),
        ]
    )
    func faults(_ line: String, _ place: String, _ reason: CaseBookFault.Reason) {
        let fault = #expect(throws: CaseBookFault.self) { try reader.read(Array(line.utf8)) }
        #expect(fault?.place == place)
        #expect(fault?.reason == reason)
        for language in Language.allCases { #expect(fault?.message[language].isEmpty == false) }
    }

    @Test("bytes that are not UTF-8, and more of them than a line has, are refused")
    func bytes() {
        let broken = Array("{\"id\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8)
        #expect(throws: CaseBookFault.self) { try reader.read(broken) }
        let long = Array("{\"id\":\"".utf8) + [UInt8](repeating: 0x61, count: CaseBookReader.longestLine)
        let fault = #expect(throws: CaseBookFault.self) { try reader.read(long) }
        #expect(fault?.reason == .tooLong)
    }

    @Test("a case is lived again by the rules of every case, one state for each change of its figures")
    func life() throws {
        let entry = try read(
            Self.head,
            #""goods":[{\#(Self.goods)}],"legal_status":"administrative","place_type":"land_border","place":"G02""#,
            #""direction":"import","mode":"road","route_departure":"CN","route_destination":"VN","mo":"other""#,
            #""detection_method":["routine"]"#,
            #"""
            "history":[{"on":"2025-03-15","step":"administrative"},{"on":"2025-04-02","step":"decided","decision_no":"7/QD"},
            {"on":"2025-05-05","step":"amended","goods":[{"commodity_group":"tobacco","brand":"555","quantity":900,"unit":"packs"}]},
            {"on":"2025-06-06","step":"closed","outcome":"sanctioned"}]
            """#
        )
        let states = try entry.life(SampleCases.number(17), by: SampleCases.lan)
        #expect(states.map(\.stage) == [.decided, .decided, .closed])
        #expect(
            states.map { $0.newEvents.map(\.kind) } == [
                [.opened, .stage, .amended, .stage], [.amended], [.closingProposed, .closed],
            ]
        )
        #expect(states.map(\.effective.iso8601) == ["2025-04-02", "2025-05-05", "2025-06-06"])
        #expect(states[0].openedAt == 1_741_928_400)
        #expect(states[1].seizure.lines[0].id == states[0].seizure.lines[0].id)
        #expect(states[2].closing?.proposer.login == "book" && states[2].closing?.approver == SampleCases.lan)
    }

    @Test("no case is decided on an incomplete record, or closed before it was decided")
    func impossibleLives() throws {
        for (history, error) in [
            (#"{"on":"2025-03-15","step":"decided","decision_no":"7"}"#, CaseError.noWay(from: .opened, to: .decided)),
            (#"{"on":"2025-03-15","step":"closed","outcome":"sanctioned"}"#, .wrongOutcome(.sanctioned, at: .opened)),
            (
                #"{"on":"2025-03-15","step":"administrative"},{"on":"2025-03-16","step":"decided"}"#,
                .missing(.decision)
            ),
        ] {
            let entry = try read(Self.head, #""history":[\#(history)]"#)
            #expect(throws: error) { try entry.life(SampleCases.number(17), by: SampleCases.lan) }
        }
    }

    @Test("who may not write and agree may not enter a book, and only for offices at the desk")
    func rights() async throws {
        let store = InMemoryCaseStore()
        let entry = try read(Self.head)
        let context = SeizureContext(today: SampleCases.today)
        let reader = SampleCases.desk(store, InMemoryNominalStore(), rights: [.see, .write])
        await #expect(throws: CaseError.notAllowed) { try await reader.enter([entry], in: context, isTrial: false) }
        let other = SampleCases.desk(store, InMemoryNominalStore(), office: "VN-VIII")
        #expect(try await other.enter([entry], in: context, isTrial: false) == [.unknownOffice("VN-VI")])
        let desk = SampleCases.desk(store, InMemoryNominalStore())
        guard
            case .admitted(SampleCases.number(17), _)? = try await desk.enter([entry], in: context, isTrial: true).first
        else {
            Issue.record("not admitted")
            return
        }
        #expect(await store.find(entry.origin) == nil)
    }
}
