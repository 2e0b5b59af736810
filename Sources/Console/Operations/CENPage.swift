//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Operations
import Spreadsheet

/// The table for CENcomm to copy from: as a table, and as text with tabs for pasting.
struct CENPage: Sendable {
    struct Row: Sendable {
        let cells: [String]
    }

    let code: String
    let name: String
    let roomPath: String
    let csvPath: String
    let workbookPath: String
    let heading: [String]
    let rows: [Row]
    let isEmpty: Bool
    /// Cells between tabs, rows between line ends.
    let text: String
    let count: String

    init(_ operation: JointOperation, _ sheet: Sheet, _ words: Words) {
        code = operation.code
        name = operation.plan.name[words.language]
        roomPath = ConsolePath.operation(code).text
        csvPath = ConsolePath.operationPart(code, "cen/seizures.csv").text
        workbookPath = ConsolePath.operationPart(code, "cen/seizures.xlsx").text
        heading = sheet.heading
        rows = sheet.rows.map { Row(cells: $0.map(Self.text)) }
        isEmpty = rows.isEmpty
        text = ([sheet.heading] + rows.map { $0.cells.map(Self.guarded) }).map { $0.joined(separator: "\t") }
            .joined(separator: "\n")
        count = words("operations.cen_rows", ["count": "\(rows.count)"])
    }

    private static func text(_ cell: SheetCell) -> String {
        switch cell {
        case .empty: ""
        case .text(let text): text
        case .number(let number): DecimalText.plain(number)
        case .day(let day): CalendarDate(nearestDaysSince1970: day).iso8601
        }
    }

    /// What is pasted is run as a formula too, and a tab or line end would begin another cell.
    private static func guarded(_ text: String) -> String {
        let plain = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
        let first = plain.first { !$0.isWhitespace }
        let isFormula = first.map { "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".contains($0) } ?? false
        let isNumber = DecimalText.parse(text) != nil
        return (isFormula && !isNumber ? "'" : "") + String(plain)
    }
}
