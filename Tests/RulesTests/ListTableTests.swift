//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules
import TestSupport
import Testing

@Suite("Lists as rows")
struct ListTableTests {
    @Test("semicolons, tabs from a spreadsheet, quotes, headers and both ways to write a day")
    func rows() throws {
        let text = "Giá trị; Từ ngày; Đến ngày\n293941; 2026-01-01; 31/12/2026\n\n  \"a;b\" ;;1.2.2027\nngà voi\n"
        let entries = try ListTable.entries(text, .codes)
        #expect(entries.map(\.value) == ["293941", "a;b", "ngà voi"])
        #expect(entries[0].valid.to == CalendarDate(year: 2026, month: 12, day: 31))
        #expect(entries[1].valid.to == CalendarDate(year: 2027, month: 2, day: 1))
        #expect(try ListTable.entries("dry\t2300\nreefer\t4,5", .numbers).map(\.number) == [2_300, 4.5])
        #expect(
            try ListTable.entries("610910,2026-03-01", .dates).first?.date == CalendarDate(year: 2026, month: 3, day: 1)
        )
        #expect(try ListTable.entries("thuốc lá, xì gà", .words).map(\.value) == ["thuốc lá, xì gà"])
        #expect(try ListTable.entries("", .words).isEmpty)
        let pasted = try ListTable.entries("293941; 2026-01-01\n280610\t2026-02-01", .codes)
        #expect(pasted.map(\.value) == ["293941", "280610"], "a pasted row does not change the others")
    }

    @Test(
        "the row and the cell of what cannot be read",
        arguments: [
            ("a\nb; soon", ReferenceList.Kind.codes, 2, 2), ("dry; heavy", .numbers, 1, 2), ("dry", .numbers, 1, 2),
            ("x; 2026-02-30", .dates, 1, 2), ("a; 2026-02-01; 2026-01-01", .words, 1, 3), ("a; 31/12/26", .codes, 1, 2),
            ("a; x/1/1/2026", .codes, 1, 2),
            ("dry; 2,300", .numbers, 1, 2),
        ]
    )
    func faults(text: String, kind: ReferenceList.Kind, line: Int, column: Int) throws {
        let fault = #expect(throws: ListTable.Fault.self) { try ListTable.entries(text, kind) }
        #expect(fault?.line == line && fault?.column == column)
    }

    @Test("every list that ships is the same after rows and file")
    func shipped() throws {
        for list in try RuleLibrary.lists() {
            #expect(try ListFile.read(ListFile.text(list)) == list)
            #expect(try ListTable.entries(ListTable.text(list), list.kind) == list.entries, "\(list.name)")
        }
    }

    @Test("a text that looks like YAML stays a text")
    func hostile() throws {
        let entries = ["- a: {b}", "a\"b;c", "\"\"", "t\tt", "\"q\"", "x: y # z", "\\n", "null", "  "].map {
            ReferenceList.Entry($0)
        }
        let list = ReferenceList(
            name: "odd",
            kind: .words,
            title: Trilingual(same: "a\nb: [\"]"),
            source: "}{",
            entries: entries
        )
        #expect(try ListFile.read(ListFile.text(list)) == list)
        let rows = list.entries.filter { !$0.value.allSatisfy(\.isWhitespace) && $0.value != "\\n" }
        let read = try ListTable.entries(ListTable.text(list), .words)
        #expect(read.filter { $0.value != "\\n" } == rows)
    }
}

@Suite("A list counts when a second officer says so")
struct ListDeskTests {
    private let desk = RuleDesk(store: InMemoryRuleStore(), policy: RulePolicy()) { 1_780_000_000 }

    private func list(_ values: [String], kind: ReferenceList.Kind = .codes, name: String = "precursors")
        -> ReferenceList
    {
        ReferenceList(
            name: name,
            kind: kind,
            title: Trilingual(same: name),
            source: "judgement",
            entries: values.map { ReferenceList.Entry($0) }
        )
    }

    @Test("the newer list stands before the one that ships, from activation on")
    func life() async throws {
        try await desk.proposeList(list(["111111"]), by: "lan")
        #expect(try await !desk.lists().all.contains { $0.entries.map(\.value) == ["111111"] })
        let proposed = try #require(try await desk.store.keptLists().first?.proposed)
        await #expect(throws: RuleRefusal.sameOfficer("lan")) { try await desk.activateList(proposed, by: "lan") }
        try await desk.activateList(proposed, by: "hai")
        #expect(try await desk.lists().all.first { $0.name == "precursors" }?.entries.map(\.value) == ["111111"])
        await #expect(throws: RuleStoreError.unknown("precursors")) {
            try await desk.activateList(proposed, by: "hai")
        }
    }

    @Test("another kind under the same name, or no entry, is refused")
    func refusals() async throws {
        await #expect(throws: RuleRefusal.self) { try await desk.proposeList(list(["x"], kind: .words), by: "lan") }
        await #expect(throws: RuleRefusal.self) { try await desk.proposeList(list([]), by: "lan") }
        await #expect(throws: RuleRefusal.self) { try await desk.proposeList(list(["x"], name: "a b"), by: "lan") }
        #expect(try await desk.store.keptLists().isEmpty)
    }
}
