//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

/// A small CSV table by the names of its columns: quoted cells with doubled quotes, UTF-8, any line ends.
package struct ReferenceTable {
    let name: String
    package let rows: [Row]

    /// - Parameter columns: those that must be there.
    package init(_ name: String, _ data: Data, columns: [String]) throws(DirectoryError) {
        self.name = name
        guard let text = String(data: data, encoding: .utf8) else {
            throw .unreadable(table: name, reason: "not UTF-8")
        }
        let records = Self.records(text)
        guard let heading = records.first else { throw .unreadable(table: name, reason: "empty") }
        for column in columns where !heading.cells.contains(column) {
            throw .missingColumn(table: name, column: column)
        }
        let places = Dictionary(heading.cells.enumerated().map { ($1, $0) }) { first, _ in first }
        rows = records.dropFirst().map { Row(table: name, line: $0.line, places: places, cells: $0.cells) }
    }

    private static func records(_ text: String) -> [(line: Int, cells: [String])] {
        var records: [(line: Int, cells: [String])] = []
        var cells: [String] = []
        var cell = ""
        var isQuoted = false
        var line = 1
        var start = 1
        func endRecord() {
            cells.append(cell)
            if cells != [""] { records.append((start, cells)) }
            (cells, cell) = ([], "")
        }
        var characters = text.drop { $0 == "\u{FEFF}" }
        while let character = characters.popFirst() {
            if character.isNewline { line += 1 }
            switch character {
            case "\"" where isQuoted && characters.first == "\"":
                cell.append("\"")
                characters.removeFirst()
            case "\"" where isQuoted || cell.isEmpty: isQuoted.toggle()
            case "," where !isQuoted:
                cells.append(cell)
                cell = ""
            case _ where character.isNewline && !isQuoted:
                endRecord()
                start = line
            default: cell.append(character)
            }
        }
        endRecord()
        return records
    }

    /// One line of the table.
    package struct Row {
        let table: String
        /// From 1, the heading counted.
        let line: Int
        let places: [String: Int]
        let cells: [String]

        /// The cell without blanks around it, empty where there is none.
        package subscript(column: String) -> String {
            guard let place = places[column], place < cells.count else { return "" }
            return cells[place].trimmedText
        }

        /// The columns `vi`, `zh` and `en` behind a prefix.
        package func name(_ prefix: String) -> Trilingual {
            Trilingual(vi: self[prefix + "vi"], zh: self[prefix + "zh"], en: self[prefix + "en"])
        }

        /// A number, nil where the cell is empty.
        package func number(_ column: String) throws(DirectoryError) -> Double? {
            if self[column].isEmpty { return nil }
            guard let value = Double(self[column]), value.isFinite else { throw malformed(column) }
            return value
        }

        /// A date, nil where the cell is empty.
        func date(_ column: String) throws(DirectoryError) -> CalendarDate? {
            if self[column].isEmpty { return nil }
            guard let date = CalendarDate(iso8601: self[column]) else { throw malformed(column) }
            return date
        }

        package func malformed(_ column: String) -> DirectoryError {
            .malformed(table: table, line: line, column: column, value: self[column])
        }
    }
}
