//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// The entries of a list as rows, as a spreadsheet gives them: value, number or date, first day, last day.
package enum ListTable {
    /// Why a row cannot be read; pages say it in the reader's language.
    package struct Fault: Error, Hashable, Sendable {
        package enum Reason: String, CaseIterable, Hashable, Sendable {
            case noDay = "no_day"
            case noNumber = "no_number"
            case endsBeforeItBegins = "period"
        }

        package let reason: Reason
        /// The row and the cell, both from 1.
        package let line: Int
        package let column: Int
        package let cell: String
    }

    /// Words of a header in its first cell; such a row is no entry.
    private static let headers: Set<String> = [
        "value", "code", "key", "word", "giá trị", "mã", "từ", "值", "代码", "编码", "词",
    ]

    /// Reads rows; cells lie between tabs or semicolons, and between commas where a row has neither and a value is
    /// asked for.
    ///
    /// - Throws: ``Fault`` of the first row that cannot be read.
    package static func entries(_ text: String, _ kind: ReferenceList.Kind) throws(Fault) -> [ReferenceList.Entry] {
        let hasValue = kind == .numbers || kind == .dates
        var entries: [ReferenceList.Entry] = []
        for (place, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            // Row by row, since rows are pasted among others.
            let separator: Character = line.contains("\t") ? "\t" : line.contains(";") || !hasValue ? ";" : ","
            let cells = cells(line, separator)
            guard let value = cells.first, !value.isEmpty else { continue }
            if entries.isEmpty, headers.contains(value.lowercased()) { continue }
            entries.append(try entry(cells, kind, hasValue: hasValue, line: place + 1))
        }
        return entries
    }

    private static func entry(
        _ cells: [String],
        _ kind: ReferenceList.Kind,
        hasValue: Bool,
        line: Int
    ) throws(Fault) -> ReferenceList.Entry {
        func cell(_ place: Int) -> String { cells.indices.contains(place) ? cells[place] : "" }
        let days = hasValue ? 2 : 1
        let from = try day(cell(days), line, days)
        let to = try day(cell(days + 1), line, days + 1)
        if let from, let to, to < from {
            throw Fault(reason: .endsBeforeItBegins, line: line, column: days + 2, cell: cell(days + 1))
        }
        let date = kind == .dates ? try day(cell(1), line, 1) : nil
        let number = kind == .numbers ? decimal(cell(1)) : nil
        if kind == .dates ? date == nil : kind == .numbers && !(number?.isFinite ?? false) {
            throw Fault(reason: kind == .dates ? .noDay : .noNumber, line: line, column: 2, cell: cell(1))
        }
        return ReferenceList.Entry(cell(0), number: number, date: date, valid: ValidityPeriod(from: from, to: to))
    }

    private static func day(_ cell: String, _ line: Int, _ column: Int) throws(Fault) -> CalendarDate? {
        if cell.isEmpty { return nil }
        if let date = CalendarDate(iso8601: cell) { return date }
        let parts = cell.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." || $0 == "-" }.map { Int($0) }
        if parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2], year >= 1_900,
            let date = CalendarDate(year: year, month: month, day: day)
        {
            return date
        }
        throw Fault(reason: .noDay, line: line, column: column + 1, cell: cell)
    }

    /// A number with a point or a comma; nil where a comma may part thousands.
    private static func decimal(_ cell: String) -> Double? {
        let parts = cell.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return Double(cell) }
        return parts[1].count == 3 || cell.contains(".") ? nil : Double(parts[0] + "." + parts[1])
    }

    /// Cells without blanks around them; in quotes a separator is a letter, and two quotes are one.
    private static func cells(_ line: Substring, _ separator: Character) -> [String] {
        var cells = [""]
        var isQuoted = false
        var mayDouble = false
        for character in line {
            if character == "\"" {
                if !isQuoted, mayDouble { cells[cells.count - 1].append("\"") }
                isQuoted.toggle()
                mayDouble = !isQuoted
                continue
            }
            mayDouble = false
            if character == separator, !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells.map(\.trimmed)
    }

    private static func quoted(_ value: String) -> String {
        guard value.contains(where: { $0 == ";" || $0 == "\t" || $0 == "\"" || $0 == "," }) else { return value }
        return "\"" + value.replacing("\"", with: "\"\"") + "\""
    }

    /// The rows of a list, as ``entries(_:_:)`` reads them.
    package static func text(_ list: ReferenceList) -> String {
        list.entries.map { entry in
            var cells = [quoted(entry.value)]
            switch list.kind {
            case .numbers: cells.append(entry.number.map(LayoutText.number) ?? "")
            case .dates: cells.append(entry.date?.description ?? "")
            case .codes, .prefixes, .words: break
            }
            cells += [entry.valid.from?.description ?? "", entry.valid.to?.description ?? ""]
            while cells.last == "" { cells.removeLast() }
            return cells.joined(separator: "; ")
        }
        .joined(separator: "\n")
    }
}

extension ListFile {
    /// A list as the file that ``read(_:)`` takes.
    package static func text(_ list: ReferenceList) -> String {
        func quoted(_ text: String) -> String { ConditionWriter.quoted(text) }
        let title = list.title
        var lines = [
            "name: " + quoted(list.name), "kind: " + list.kind.rawValue,
            "title: {vi: \(quoted(title.vi)), zh: \(quoted(title.zh)), en: \(quoted(title.en))}",
            "source: " + quoted(list.source), "entries:",
        ]
        for entry in list.entries {
            var parts = ["value: " + quoted(entry.value)]
            if let number = entry.number { parts.append("number: " + LayoutText.number(number)) }
            if let date = entry.date { parts.append("date: " + date.description) }
            if let from = entry.valid.from { parts.append("from: " + from.description) }
            if let to = entry.valid.to { parts.append("to: " + to.description) }
            lines.append(parts.count == 1 ? "  - " + quoted(entry.value) : "  - {\(parts.joined(separator: ", "))}")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
