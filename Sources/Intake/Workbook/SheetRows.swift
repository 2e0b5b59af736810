//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Turns the XML of a sheet into rows of cells (ECMA-376 part 1, 18.3).
final class SheetRows: XMLHandling {
    let arena = CellArena()
    /// Rows up to this number are passed over.
    var skipsThrough = 0
    /// How many cells each row gets; nil as many as it has.
    var width: Int?
    /// Columns whose numbers are dates whatever their style.
    var dateColumns: Set<Int> = []
    /// What was more than a sheet may hold; the rest is passed over.
    private(set) var excess: String?

    private let strings: SharedStrings
    private let styles: CellStyles
    private let is1904: Bool
    private let decimalMark: UInt8

    private var rowNumber = 0
    private var cells: [(column: Int, range: Range<Int>)] = []
    private var rowText: [UInt8] = []
    private var row: [UnsafeRawBufferPointer] = []

    private var column = 0
    private var type = CellType.number
    private var style = 0
    private var value: [UInt8] = []
    private var isValue = false
    private var phoneticDepth = 0

    private enum CellType {
        case number
        case shared
        case text
        case date
        case error
    }

    /// What the rows of one step of parsing may hold.
    private static let batchLimit = 256 << 20
    /// The last row of a sheet.
    private static let rowLimit = 1_048_576
    /// The last column of a sheet is XFD.
    private static let columnLimit = 16_384

    init(strings: SharedStrings, styles: CellStyles, is1904: Bool, decimalComma: Bool) {
        self.strings = strings
        self.styles = styles
        self.is1904 = is1904
        decimalMark = decimalComma ? UInt8(ascii: ",") : UInt8(ascii: ".")
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name.is("c") {
            startCell(attributes)
        } else if name.is("v") {
            isValue = true
        } else if name.is("t") {
            isValue = phoneticDepth == 0
        } else if name.is("rPh") {
            phoneticDepth += 1
        } else if name.is("row") {
            // Numbers that do not rise are none: rows are told apart by them.
            let written = attributes["r"].flatMap { Int($0) } ?? 0
            rowNumber = written > rowNumber && written <= Self.rowLimit ? written : rowNumber + 1
            column = -1
            cells.removeAll(keepingCapacity: true)
            rowText.removeAll(keepingCapacity: true)
        }
    }

    func text(_ bytes: UnsafeRawBufferPointer) {
        guard isValue else { return }
        guard value.count + bytes.count <= DelimitedSource.fieldLimit else {
            excess = "a cell of more than 16 MB"
            return
        }
        value.append(contentsOf: bytes)
    }

    func end(_ name: XMLName) {
        if name.is("v") || name.is("t") {
            isValue = false
        } else if name.is("rPh") {
            phoneticDepth -= 1
        } else if name.is("c") {
            endCell()
        } else if name.is("row") {
            endRow()
        }
    }

    private func startCell(_ attributes: XMLAttributes) {
        column = attributes.bytes("r").flatMap(Self.column) ?? column + 1
        style = attributes.bytes("s").map { Int(atoi($0)) } ?? 0
        value.removeAll(keepingCapacity: true)
        guard let written = attributes.bytes("t") else {
            type = .number
            return
        }
        switch String(cString: written) {
        case "s": type = .shared
        case "str", "inlineStr", "b": type = .text
        case "d": type = .date
        case "e": type = .error
        default: type = .number
        }
    }

    /// The column of a cell reference such as `AB12`, from 0.
    private static func column(_ reference: UnsafePointer<CChar>) -> Int? {
        var column = 0
        var place = reference
        while case let letter = UInt8(bitPattern: place.pointee) & 0xDF, letter >= 0x41, letter <= 0x5A,
            column <= columnLimit
        {
            column = column * 26 + Int(letter - 0x40)
            place += 1
        }
        return column == 0 ? nil : column - 1
    }

    private func endCell() {
        guard excess == nil, rowNumber > skipsThrough, column >= 0, column < width ?? Self.columnLimit else { return }
        let start = rowText.count
        switch type {
        case .error: return
        case .shared:
            guard let index = Int(String(decoding: value, as: UTF8.self)), let text = strings.text(index) else {
                // Nothing is what other programs show for it, but something was meant: the row is refused.
                rowText.append(0xFF)
                break
            }
            // A few bytes of a sheet can name a text of megabytes again and again.
            guard text.count <= DelimitedSource.fieldLimit else {
                excess = "a cell of more than 16 MB"
                return
            }
            guard arena.byteCount + rowText.count + text.count <= Self.batchLimit else {
                excess = "cells of more than 256 MB side by side"
                return
            }
            rowText.append(contentsOf: text)
        case .text, .date: rowText.append(contentsOf: value)
        case .number: addNumber()
        }
        if rowText.count > start { cells.append((column, start..<rowText.count)) }
    }

    private func addNumber() {
        let isDate = styles.isDate(style) || dateColumns.contains(column)
        let hasExponent = value.contains { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }
        guard isDate || hasExponent else {
            for byte in value { rowText.append(byte == UInt8(ascii: ".") ? decimalMark : byte) }
            return
        }
        guard let number = Double(String(decoding: value, as: UTF8.self)), number.isFinite else {
            rowText.append(contentsOf: value)
            return
        }
        if isDate, let date = SerialDate.text(number, is1904: is1904) {
            rowText.append(contentsOf: date.utf8)
        } else {
            for byte in LayoutText.number(number).utf8 {
                rowText.append(byte == UInt8(ascii: ".") ? decimalMark : byte)
            }
        }
    }

    private func endRow() {
        guard excess == nil, rowNumber > skipsThrough, !cells.isEmpty else { return }
        cells.sort { $0.column < $1.column }
        let empty = UnsafeRawBufferPointer(start: nil, count: 0)
        row.removeAll(keepingCapacity: true)
        rowText.withUnsafeBytes { text in
            for cell in cells where cell.column >= row.count {
                while row.count < cell.column { row.append(empty) }
                row.append(UnsafeRawBufferPointer(rebasing: text[cell.range]))
            }
            while row.count < width ?? 0 { row.append(empty) }
            row.withUnsafeBufferPointer { arena.add($0, offset: UInt64(rowNumber), line: rowNumber) }
        }
    }
}
