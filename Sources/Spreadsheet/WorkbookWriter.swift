//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CXLSXWriter
import Foundation

/// Writes sheets as an Office Open XML workbook (ECMA-376), through libxlsxwriter.
///
/// The same sheets make the same bytes: nothing in the file comes from the clock or the machine.
public enum WorkbookWriter {
    /// Rows that a sheet takes, with preamble and heading.
    private static let mostRows = 1_048_576

    /// - Throws: ``SpreadsheetError``
    public static func workbook(_ sheets: [Sheet], title: String = "") throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "sheet-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        try write(sheets, title: title, to: file.path)
        return [UInt8](try Data(contentsOf: file))
    }

    private static func write(_ sheets: [Sheet], title: String, to path: String) throws {
        guard let book = workbook_new(path) else { throw SpreadsheetError.notWritten("no memory") }
        var properties = lxw_doc_properties()
        properties.created = 1  // Of 0 the library makes the present time.
        _ = title.withCString { text in
            // The library copies what it is given.
            properties.title = UnsafeMutablePointer(mutating: text)
            return workbook_set_properties(book, &properties)
        }
        let styles = WorkbookStyles(book)
        var fault: SpreadsheetError?
        var names: Set<String> = []
        for sheet in sheets {
            guard sheet.rows.count + sheet.preamble.count + 1 <= mostRows else {
                fault = .tooManyRows(sheet.rows.count)
                break
            }
            let name = tabName(sheet.name, &names)
            guard let page = workbook_add_worksheet(book, name) else {
                fault = .notWritten("the sheet \(name)")
                break
            }
            fill(page, sheet, styles)
            for (place, chart) in sheet.charts.enumerated() { add(chart, place, of: sheet, name, page, book) }
        }
        let code = workbook_close(book)
        if let fault { throw fault }
        guard code == LXW_NO_ERROR else { throw SpreadsheetError.notWritten(String(cString: lxw_strerror(code))) }
    }

    private static func fill(_ page: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Sheet, _ styles: WorkbookStyles) {
        var line: UInt32 = 0
        for (place, text) in sheet.preamble.enumerated() {
            worksheet_write_string(page, line, 0, text, place == 0 ? styles.title : nil)
            line += 1
        }
        for (column, text) in sheet.heading.enumerated() {
            worksheet_write_string(page, line, UInt16(column), text, styles.heading)
        }
        worksheet_freeze_panes(page, line + 1, 0)
        line += 1
        for row in sheet.rows {
            for (column, cell) in row.enumerated() { write(cell, page, line, UInt16(column), styles) }
            line += 1
        }
        for column in sheet.heading.indices {
            worksheet_set_column(page, UInt16(column), UInt16(column), width(of: column, sheet), nil)
        }
    }

    private static func write(
        _ cell: SheetCell,
        _ page: UnsafeMutablePointer<lxw_worksheet>,
        _ line: UInt32,
        _ column: UInt16,
        _ styles: WorkbookStyles
    ) {
        switch cell {
        case .empty: break
        // A cell holds 32,767 characters.
        case .text(let text): worksheet_write_string(page, line, column, String(text.prefix(32_767)), styles.text)
        case .number(let number):
            let format = number.exponent < 0 ? styles.decimal : styles.whole
            worksheet_write_number(page, line, column, NSDecimalNumber(decimal: number).doubleValue, format)
        case .day(let day):
            // Day 1 of a workbook is 1 January 1900, and it counts 29 February 1900, which was not.
            worksheet_write_number(page, line, column, Double(day + 25_569), styles.day)
        }
    }

    private static func add(
        _ chart: SheetChart,
        _ place: Int,
        of sheet: Sheet,
        _ name: String,
        _ page: UnsafeMutablePointer<lxw_worksheet>,
        _ book: UnsafeMutablePointer<lxw_workbook>
    ) {
        guard !chart.rows.isEmpty, chart.rows.upperBound <= sheet.rows.count else { return }
        let kind: lxw_chart_type =
            switch chart.kind {
            case .bars: LXW_CHART_BAR
            case .columns: LXW_CHART_COLUMN
            case .line: LXW_CHART_LINE
            }
        guard let drawing = workbook_add_chart(book, UInt8(kind.rawValue)) else { return }
        chart_title_set_name(drawing, chart.title)
        let first = UInt32(sheet.preamble.count + 1 + chart.rows.lowerBound)
        let last = UInt32(sheet.preamble.count + chart.rows.upperBound)
        for column in chart.series {
            guard let series = chart_add_series(drawing, nil, nil) else { continue }
            let names = UInt16(chart.names)
            chart_series_set_categories(series, name, first, names, last, names)
            chart_series_set_values(series, name, first, UInt16(column), last, UInt16(column))
            chart_series_set_name(series, sheet.heading.indices.contains(column) ? sheet.heading[column] : "")
        }
        let below = UInt32(sheet.preamble.count + sheet.rows.count + 3 + place * 18)
        worksheet_insert_chart(page, below, 0, drawing)
    }

    private static func width(of column: Int, _ sheet: Sheet) -> Double {
        var most = sheet.heading[column].count
        for row in sheet.rows.prefix(500) where column < row.count {
            switch row[column] {
            case .text(let text): most = max(most, text.count)
            case .number(let number): most = max(most, number.description.count * 4 / 3)
            case .day: most = max(most, 10)
            case .empty: break
            }
        }
        return Double(min(max(most, 6), 60) + 2)
    }

    /// A name that a tab may have and no other has.
    private static func tabName(_ name: String, _ taken: inout Set<String>) -> String {
        let plain = String(name.map { "[]:*?/\\'".contains($0) ? " " : $0 }.prefix(31))
        var candidate = plain.isEmpty ? "Sheet" : plain
        var number = 2
        // Tabs are told apart without regard to case.
        while !taken.insert(candidate.lowercased()).inserted {
            candidate = String(plain.prefix(27)) + " \(number)"
            number += 1
        }
        return candidate
    }
}
