//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Spreadsheet

/// A sheet as lines of a terminal.
enum TerminalTable {
    static func text(_ sheet: Sheet) -> String {
        let rows = [sheet.heading] + sheet.rows.map { $0.map(text) }
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { column < $0.count ? width($0[column]) : 0 }.max() ?? 0
        }
        var out = sheet.preamble.map { $0 + "\n" }.joined() + "\n"
        for row in rows {
            let cells = row.enumerated().map { column, text in
                text + String(repeating: " ", count: widths[column] - width(text))
            }
            out += cells.joined(separator: "  ") + "\n"
        }
        return out
    }

    private static func text(_ cell: SheetCell) -> String {
        switch cell {
        case .empty: ""
        case .text(let text): String(text.map { $0.isNewline ? " " : $0 })
        case .number(let number): number.description
        case .day(let day): String(day)
        }
    }

    /// Columns of a terminal: a Han character takes two.
    private static func width(_ text: String) -> Int {
        text.reduce(0) { $0 + ($1.unicodeScalars.contains { $0.value >= 0x2E80 } ? 2 : 1) }
    }
}
