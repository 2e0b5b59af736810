//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Turns lines of JSON into rows of cells.
struct JSONLineReader {
    /// What a column takes.
    struct Column {
        let name: String
        let kind: DeclarationField.Kind
    }

    private let columns: [Column]
    private var keys: JSONKeys
    /// Refuse keys that are no column and numbers where the layout has text.
    private let isStrict: Bool
    private let decimalMark: UInt8
    private var cells: [UnsafeRawBufferPointer?]
    /// Strings whose escapes were taken out, one a column.
    private var unescaped: [Int: [UInt8]] = [:]
    private var seen: [Bool]

    init(_ columns: [Column], isStrict: Bool, decimalComma: Bool) {
        self.columns = columns
        self.isStrict = isStrict
        keys = JSONKeys(columns.map(\.name))
        decimalMark = decimalComma ? UInt8(ascii: ",") : UInt8(ascii: ".")
        cells = Array(repeating: nil, count: columns.count)
        seen = Array(repeating: false, count: columns.count)
    }

    /// Why a line cannot be used.
    struct Fault {
        let key: String?
        let reason: Reject.Reason
    }

    /// Adds a line as a row to an arena, or says what is wrong with it.
    mutating func read(_ line: UnsafeRawBufferPointer, offset: UInt64, number: Int, into arena: CellArena) -> Fault? {
        guard let start = line.baseAddress else { return Fault(key: nil, reason: .notAnObject) }
        for column in cells.indices {
            cells[column] = nil
            seen[column] = false
        }
        if !unescaped.isEmpty { unescaped = [:] }
        var cursor = JSONCursor(line, start: start)
        if let fault = readObject(&cursor) { return fault }
        arena.beginRow(offset: offset, line: number)
        for column in cells.indices {
            if let text = unescaped[column] {
                text.withUnsafeBytes { arena.add($0) }
            } else {
                arena.add(cells[column] ?? UnsafeRawBufferPointer(start: nil, count: 0))
            }
        }
        return nil
    }

    private mutating func readObject(_ cursor: inout JSONCursor) -> Fault? {
        let malformed = Fault(key: nil, reason: .notAnObject)
        cursor.skipBlanks()
        guard cursor.skip(UInt8(ascii: "{")) else { return malformed }
        cursor.skipBlanks()
        var position = 0
        if !cursor.skip(UInt8(ascii: "}")) {
            while true {
                cursor.skipBlanks()
                guard let key = cursor.string() else { return malformed }
                cursor.skipBlanks()
                guard cursor.skip(UInt8(ascii: ":")) else { return malformed }
                cursor.skipBlanks()
                guard let value = cursor.value() else { return malformed }
                if let fault = take(value, key.bytes, position) { return fault }
                position += 1
                cursor.skipBlanks()
                if cursor.skip(UInt8(ascii: ",")) { continue }
                guard cursor.skip(UInt8(ascii: "}")) else { return malformed }
                break
            }
        }
        cursor.skipBlanks()
        return cursor.isAtEnd ? nil : malformed
    }

    private mutating func take(_ value: JSONCursor.Value, _ key: UnsafeRawBufferPointer, _ position: Int) -> Fault? {
        guard let column = keys.column(key, position: position) else {
            guard isStrict else { return nil }
            return Fault(key: String(decoding: key.prefix(80), as: UTF8.self), reason: .unknownKey)
        }
        let name = columns[column].name
        if seen[column] { return Fault(key: name, reason: .repeatedKey) }
        seen[column] = true
        switch value {
        case .null: return nil
        case .nested: return Fault(key: name, reason: .wrongType(expected: expectedType(column)))
        case .bool(let flag):
            if isStrict { return Fault(key: name, reason: .wrongType(expected: expectedType(column))) }
            unescaped[column] = Array((flag ? "true" : "false").utf8)
        case .number(let digits):
            if isStrict, columns[column].kind != .number {
                return Fault(key: name, reason: .wrongType(expected: expectedType(column)))
            }
            if columns[column].kind == .number, decimalMark != UInt8(ascii: ".") {
                unescaped[column] = digits.map { $0 == UInt8(ascii: ".") ? decimalMark : $0 }
            } else {
                cells[column] = digits
            }
        case .string(let bytes, let isEscaped):
            if isStrict, columns[column].kind == .number {
                return Fault(key: name, reason: .wrongType(expected: expectedType(column)))
            }
            return takeString(bytes, isEscaped, column)
        }
        return nil
    }

    private mutating func takeString(_ bytes: UnsafeRawBufferPointer, _ isEscaped: Bool, _ column: Int) -> Fault? {
        let name = columns[column].name
        if bytes.count > DelimitedSource.fieldLimit { return Fault(key: name, reason: .fieldTooLong) }
        guard isEscaped else {
            cells[column] = bytes
            return nil
        }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        guard JSONText.unescape(bytes, into: &text) else { return Fault(key: name, reason: .invalidText) }
        if text.contains(0) { return Fault(key: name, reason: .nulByte) }
        unescaped[column] = text
        return nil
    }

    private func expectedType(_ column: Int) -> String {
        switch columns[column].kind {
        case .number: "number"
        case .text: "string"
        case .instant: "string (ISO 8601 time with offset)"
        case .date: "string (ISO 8601 date)"
        }
    }
}
