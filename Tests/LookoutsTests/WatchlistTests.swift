//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Lookouts
import Testing

@Suite("The life of a watch-list")
struct WatchlistTests {
    private func list(until: CalendarDate? = nil) throws -> Watchlist {
        let terms = WatchlistTerms(title: "Theo dõi", source: "judgement", valid: ValidityPeriod(from: nil, to: until))
        return try Watchlist(id: "watched", number: 1, terms: terms, entryCount: 2, by: "lan", at: 10)
    }

    @Test("who brought it in does not activate it")
    func fourEyes() throws {
        var list = try list()
        #expect(throws: WatchlistRefusal.sameOfficer("lan")) { try list.activate(by: "lan", at: 20) }
        #expect(list.state == .proposed)
        try list.activate(by: "hai", at: 20)
        #expect(list.state == .active)
        #expect(throws: WatchlistRefusal.notFrom(.active, to: .activated)) { try list.activate(by: "minh", at: 30) }
    }

    @Test("taking back asks for a reason, once")
    func withdrawal() throws {
        var list = try list()
        #expect(throws: WatchlistRefusal.reasonMissing) { try list.withdraw(by: "lan", at: 20, reason: " ") }
        try list.withdraw(by: "lan", at: 20, reason: "wrong file")
        #expect(throws: WatchlistRefusal.notFrom(.withdrawn, to: .withdrawn)) {
            try list.withdraw(by: "lan", at: 21, reason: "again")
        }
    }

    @Test("it ends after its last day")
    func expiry() throws {
        let day = try #require(CalendarDate(year: 2026, month: 3, day: 31))
        var list = try list(until: day)
        try list.activate(by: "hai", at: 20)
        let early = list.expire(at: day.daysSince1970 * 86_400 + 86_399)
        let onTime = list.expire(at: day.daysSince1970 * 86_400 + 86_400)
        #expect(!early)
        #expect(onTime)
        #expect(list.state == .expired)
        var late = try self.list(until: day)
        #expect(throws: WatchlistRefusal.overdue) { try late.activate(by: "hai", at: (day.daysSince1970 + 1) * 86_400) }
    }

    @Test("an id has small letters, digits and hyphens", arguments: ["", "Watched", "a b", "danh-sách"])
    func ids(id: String) {
        let terms = WatchlistTerms(title: "x", source: "y")
        #expect(throws: WatchlistRefusal.badID) {
            try Watchlist(id: id, number: 1, terms: terms, entryCount: 1, by: "lan", at: 1)
        }
        #expect(throws: WatchlistRefusal.empty) {
            try Watchlist(id: "a", number: 1, terms: terms, entryCount: 0, by: "lan", at: 1)
        }
    }
}

@Suite("Rows of a watch-list")
struct WatchlistTableTests {
    @Test("words of three languages, dates of the day first, further names")
    func reading() {
        var table = WatchlistTable()
        table.add([.subject: "Người", .name: " Nguyễn Văn Cường ", .aliases: "阮文强; Cuong 'Beo'"], line: 2)
        table.add([.subject: "车牌", .name: "桂A12345", .validFrom: "01/02/2026", .validTo: "2026-12-31"], line: 3)
        table.add([:], line: 4)
        table.add(
            [.subject: "company", .name: "Sun Co., Ltd", .category: "BUSINESS", .action: "watch", .id: "S-7"],
            line: 5
        )
        #expect(table.faults.isEmpty)
        #expect(table.entries.map(\.subject) == [.person, .vehicle, .company])
        #expect(table.entries[0].texts == ["Nguyễn Văn Cường", "阮文强", "Cuong 'Beo'"])
        #expect(table.entries[1].valid.from == CalendarDate(year: 2026, month: 2, day: 1))
        #expect(table.entries[1].category == .meansOfTransport)
        #expect(table.entries[2].id == "S-7")
        #expect(table.entries[2].action == .discreetSurveillance)
    }

    @Test(
        "what cannot be read is refused with line, column and reason",
        arguments: [
            ([.subject: "person"], WatchlistTable.Column.name, WatchlistTable.Fault.Reason.nameMissing),
            ([.subject: "person", .name: "—…"], .name, .noLetters),
            ([.subject: "person", .name: String(repeating: "ă", count: 10_000)], .name, .nameTooLong),
            ([.subject: "dragon", .name: "A"], .subject, .subjectUnknown),
            ([.subject: "person", .name: "A", .validTo: "soon"], .validTo, .dateUnreadable),
            (
                [.subject: "person", .name: "A", .validFrom: "2026-02-01", .validTo: "2026-01-01"], .validTo,
                .periodEmpty
            ),
        ] as [([WatchlistTable.Column: String], WatchlistTable.Column, WatchlistTable.Fault.Reason)]
    )
    func faults(
        cells: [WatchlistTable.Column: String],
        column: WatchlistTable.Column,
        reason: WatchlistTable.Fault.Reason
    ) {
        var table = WatchlistTable()
        table.add(cells, line: 9)
        #expect(table.entries.isEmpty)
        #expect(table.faults.map(\.line) == [9])
        #expect(table.faults.map(\.column) == [column])
        #expect(table.faults.map(\.reason) == [reason])
    }

    @Test("an id counts once, other scripts are taken as they are")
    func ids() {
        var table = WatchlistTable()
        table.add([.subject: "person", .name: "ສົມຊາຍ", .id: "1"], line: 2)
        table.add([.subject: "person", .name: "สมชาย", .id: "1"], line: 3)
        #expect(table.entries.count == 1)
        #expect(table.faults.map(\.reason) == [.idTwice])
    }
}
