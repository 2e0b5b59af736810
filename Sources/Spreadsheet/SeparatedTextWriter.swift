//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Writes a sheet as comma-separated values (RFC 4180), UTF-8, lines ended by CR LF.
public enum SeparatedTextWriter {
    /// - Parameters:
    ///   - hasMark: begin with a byte order mark, by which Excel knows UTF-8.
    ///   - guardsFormulas: put an apostrophe before texts that a spreadsheet would run as a formula (CWE-1236).
    public static func text(_ sheet: Sheet, hasMark: Bool = true, guardsFormulas: Bool = true) -> String {
        var out = hasMark ? "\u{FEFF}" : ""
        for line in sheet.preamble { append([.text(line)], guardsFormulas, to: &out) }
        append(sheet.heading.map { .text($0) }, guardsFormulas, to: &out)
        for row in sheet.rows { append(row, guardsFormulas, to: &out) }
        return out
    }

    private static func append(_ cells: [SheetCell], _ guardsFormulas: Bool, to out: inout String) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { out += "," }
            switch cell {
            case .empty: break
            case .number(let number): out += number.description
            case .day(let day): out += SheetDay.iso8601(day)
            case .text(let text): out += quoted(guardsFormulas ? guarded(text) : text)
            }
        }
        out += "\r\n"
    }

    /// Spreadsheets look at the first character after blanks, some also after a tab or line break.
    private static func guarded(_ text: String) -> String {
        let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
        guard let first, "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first) else { return text }
        return "'" + text
    }

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
