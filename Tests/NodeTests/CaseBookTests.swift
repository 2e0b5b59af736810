//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation
import Journal
import Node
import Persistence
import Simulation
import Statistics
import Testing

@Suite("Case books in a node")
struct CaseBookNodeTests {
    /// 1 November 2025, noon in Hà Nội.
    private static let now: Int64 = 1_761_973_200

    private static func withNode(_ body: (Node, URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("book-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("node").path
        let node = try await Node.open(NodeFolder(path), creating: true, now: { now })
        try await body(node, folder)
        try await node.close()
    }

    private static func enter(
        _ book: URL,
        into node: Node,
        isTrial: Bool = false
    ) async throws -> (tally: CaseBookImport.Tally, faults: [Int: CaseBookImport.Fault]) {
        var faults: [Int: CaseBookImport.Fault] = [:]
        var run = try NodeCases(node, now: { now }).book(by: "cli:test", isTrial: isTrial)
        let file = try FileHandle(forReadingFrom: book)
        let tally = try await run.run(file) { line, fault in
            faults[line] = fault
        } progress: { _ in
        }
        try file.close()
        return (tally, faults)
    }

    @Test("a half-year comes in once, its report shows the figures that were reported, and each leads to its cases")
    func halfYear() async throws {
        try await Self.withNode { node, folder in
            let book = folder.appendingPathComponent("half.jsonl")
            try CaseHalfYear(.firstHalf2025, seed: 11, directory: OfficeDirectory.builtIn()).write(to: book)
            let first = try await Self.enter(book, into: node)
            #expect(first.faults.isEmpty, "\(first.faults.prefix(3))")
            #expect(first.tally.admitted == 8_561 + 140 && first.tally.doubtful == 0)

            let desk = try node.reports(now: { Self.now })
            let anchor = try #require(CalendarDate(iso8601: "2025-06-30"))
            let definitions = desk.builtIn(anchor: anchor)
            let figures: [(String, Int, Int)] = [
                ("half-year-national", 8_561, 13_600_000_000_000), ("half-year-border", 1_588, 59_000_000_000),
            ]
            for (id, cases, value) in figures {
                let definition = try #require(definitions.first { $0.id == id })
                let report = try await desk.report(definition, scope: nil)
                #expect(report.total.now[0] == ExactNumber(cases))
                #expect(report.total.now[1] == ExactNumber(value))
                let json = try JSONDecoder().decode(ReportText.self, from: report.json())
                #expect(json.total.now.prefix(2).map(\.self) == ["\(cases)", "\(value)"])
                let behind = try await desk.behind(CellAddress(), of: definition, at: nil, scope: nil)
                #expect(behind.shares.count == cases)
                #expect(Set(behind.shares.map(\.caseNumber)).count == cases)
                #expect(behind.shares.allSatisfy { !$0.isOff })
                for row in report.rows {
                    let address = CellAddress(row: .key(row.key))
                    let own = try await desk.behind(address, of: definition, at: nil, scope: nil)
                    #expect(ExactNumber(own.shares.count) == row.total.now[0], "\(id) \(row.key)")
                }
                let number = try #require(behind.shares.first.flatMap { CaseNumber($0.caseNumber) })
                #expect(try await node.database.cases.find(number) != nil)
            }

            let head = try await node.database.journal.head()
            let again = try await Self.enter(book, into: node)
            #expect(again.tally.known == 8_701 && again.tally.admitted == 0 && again.faults.isEmpty)
            #expect(try await node.database.journal.head() == head)
            #expect(try await node.database.journal.verify(witnesses: []) == head.sequence)
        }
    }

    private struct ReportText: Decodable {
        struct Cell: Decodable { let now: [String] }
        let total: Cell
    }

    private static func line(_ id: Int, _ fields: String, office: String = "VN-VI", day: String = "2025-03-14")
        -> String
    {
        let digits = String(1_000_000 + id).dropFirst()
        return """
            {"id":"VN-2025-\(office.dropFirst(3))-\(digits)","country_unit":"\(office)","seizure_date":"\(day)",\(fields)}
            """
    }

    private static func goods(_ quantity: String, _ unit: String = "packs", _ rest: String = "") -> String {
        #""commodity_group":"tobacco","brand":"=1+1","quantity":"\#(quantity)","unit":"\#(unit)"\#(rest)"#
    }

    @Test("lines that can't be right stay out, each with its reason, and the others go in")
    func badLines() async throws {
        try await Self.withNode { node, folder in
            let rate =
                #","value":"100","currency":"USD","value_method":"market","rate":"0","rate_source":"x","rate_date":"2025-03-14""#
            let lines = [
                Self.line(1, #""title":"<script>alert(1)</script>","# + Self.goods("10")),
                Self.line(2, Self.goods("-5")),
                Self.line(3, Self.goods("5", "packs", rate)),
                Self.line(4, Self.goods("5", "m3")),
                Self.line(5, Self.goods("5"), office: "VN-NOWHERE"),
                Self.line(6, Self.goods("5"), office: "VN-LANGSON"),
                Self.line(1, Self.goods("11")),
                Self.line(8, Self.goods("5"), day: "2031-01-01"),
                Self.line(9, #""place":"G06","# + Self.goods("5")),
                Self.line(10, Self.goods("5"), office: "CN-7200").replacing("VN-2025-7200", with: "CN-2025-7200"),
                "",
                Self.line(12, Self.goods("12"), office: "VN-LANGSON", day: "2025-02-28"),
                Self.line(13, #""history":[{"on":"2025-04-01","step":"decided","decision_no":"1"}]"#),
            ]
            let book = folder.appendingPathComponent("book.jsonl")
            var bytes = Data([0xEF, 0xBB, 0xBF]) + Data(lines.joined(separator: "\r\n").utf8)
            bytes += Data("\n{\"id\":\"".utf8) + Data([0xC3, 0x28]) + Data("\"}\n".utf8)
            try bytes.write(to: book)

            let untouched = try await node.database.journal.head()
            let trial = try await Self.enter(book, into: node, isTrial: true)
            #expect(try await node.database.journal.head() == untouched)
            let (tally, faults) = try await Self.enter(book, into: node)
            #expect(trial.tally == tally && trial.faults == faults)
            #expect(tally.admitted == 2 && tally.refused == 11 && tally.lines == 14)
            func impossible(_ line: Int) -> String? {
                if case .refused(.impossible(let fault))? = faults[line] { fault.code.rawValue } else { nil }
            }
            #expect(impossible(2) == "amount_negative")
            #expect(impossible(3) == "rate_not_positive")
            #expect(impossible(4) == "unit_not_of_group")
            #expect(faults[5] == .refused(.unknownOffice("VN-NOWHERE")))
            let march = try #require(CalendarDate(iso8601: "2025-03-14"))
            #expect(faults[6] == .refused(.noOffice("VN-LANGSON", march)))
            #expect(faults[7] == .twice(line: 1))
            #expect(faults[8] != nil)
            #expect(impossible(9) == "gate_not_kept")
            #expect(faults[10] == .refused(.unknownOffice("CN-7200")))
            #expect(faults[13] == .refused(.refused(.noWay(from: .opened, to: .decided))))
            guard case .unreadable(let fault)? = faults[14] else {
                Issue.record("line 14 went in")
                return
            }
            #expect(fault.reason == .notUTF8)

            let number = try #require(CaseNumber("VN-2025-VI-000001"))
            let kept = try #require(try await node.database.cases.find(number))
            #expect(kept.title == "<script>alert(1)</script>")
            #expect(kept.seizure.lines.first?.attributes[.brand] == "=1+1")
            let events = try await node.database.cases.events(of: kept.number)
            #expect(events.map(\.at) == [kept.openedAt] && kept.openedAt < Self.now)

            // Another case has the number; the book's own is known.
            let other = folder.appendingPathComponent("other.jsonl")
            let again = Self.line(1, #""reference":"other book 1","# + Self.goods("7"))
            try Data((again + "\n" + lines[0] + "\n").utf8).write(to: other)
            let second = try await Self.enter(other, into: node)
            #expect(second.tally.known == 1)
            #expect(second.faults == [1: .refused(.taken(kept.number))])
        }
    }

    @Test("a line of a gigabyte is told and passed over, and the next goes in")
    func hugeLine() async throws {
        try await Self.withNode { node, folder in
            let book = folder.appendingPathComponent("book.jsonl")
            try Data().write(to: book)
            let file = try FileHandle(forWritingTo: book)
            // A hole in the file: zeros that take no room on the disk.
            try file.truncate(atOffset: 1 << 30)
            try file.seekToEnd()
            try file.write(contentsOf: Data(("\n" + Self.line(1, Self.goods("10"))).utf8))
            try file.close()
            let (tally, faults) = try await Self.enter(book, into: node)
            #expect(faults == [1: .unreadable(.tooLong)])
            #expect(tally.admitted == 1 && tally.lines == 2)
        }
    }
}
