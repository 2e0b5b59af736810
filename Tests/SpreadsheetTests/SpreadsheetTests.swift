//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Spreadsheet
import Testing

@Suite("Sheets")
struct SpreadsheetTests {
    private static let sheet = Sheet(
        name: "Cases: [2025]/H1?",
        preamble: ["Half-year report", "Cut-off: 2025-06-30"],
        heading: ["Office", "Cases", "Value", "Day"],
        rows: [
            ["=cmd|'/c calc'!A1", 12, .number(Decimal(string: "13600000000000.5") ?? 0), .day(20_269)],
            ["Lạng Sơn, \"VI\"", 0, .empty, .day(0)],
        ],
        charts: [SheetChart(.columns, title: "Cases", names: 0, series: [1], rows: 0..<2)]
    )

    @Test("a text that looks like a formula stays a text")
    func formulas() {
        for start in ["=1", "+1", "-1", "@a", "\t=1", " =1", "\r=1", "\u{FF1D}1"] {
            let text = SeparatedTextWriter.text(Sheet(name: "", heading: ["a"], rows: [[.text(start)]]), hasMark: false)
            #expect(text.contains("'" + start), "\(start)")
        }
        let number = SeparatedTextWriter.text(Sheet(name: "", heading: ["a"], rows: [[-5]]), hasMark: false)
        #expect(number == "a\r\n-5\r\n")
    }

    @Test("separated text is quoted as RFC 4180 says")
    func quoting() {
        let text = SeparatedTextWriter.text(Self.sheet)
        #expect(text.hasPrefix("\u{FEFF}Half-year report\r\n"))
        #expect(text.contains("\"Lạng Sơn, \"\"VI\"\"\",0,,1970-01-01\r\n"))
        #expect(text.contains("13600000000000.5,2025-06-30"))
    }

    @Test("a workbook of the same sheets is the same to the byte, and its parts are there")
    func workbook() throws {
        let first = try WorkbookWriter.workbook([Self.sheet, Self.sheet], title: "Report")
        let second = try WorkbookWriter.workbook([Self.sheet, Self.sheet], title: "Report")
        #expect(first == second)
        #expect(first.starts(with: Array("PK".utf8)))
        let text = String(decoding: first, as: UTF8.self)
        #expect(text.contains("xl/charts/chart1.xml"))
        #expect(text.contains("xl/worksheets/sheet2.xml"))
    }
}
