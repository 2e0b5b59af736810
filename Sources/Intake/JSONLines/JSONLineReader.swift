//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Turns lines of JSON into rows of cells.
///
/// A value, so that a loop over lines can take it out of its owner, who frees it with ``deallocate()``.
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
    private var cells: [UnsafeRawBufferPointer]
    /// Strings whose escapes were taken out and numbers whose mark was changed; ``cells`` points into it.
    private var changed = PlainBuffer<UInt8>(capacity: 1 << 12)
    private var seen: [Bool]

    init(_ columns: [Column], isStrict: Bool, decimalComma: Bool) {
        self.columns = columns
        self.isStrict = isStrict
        keys = JSONKeys(columns.map(\.name))
        decimalMark = decimalComma ? UInt8(ascii: ",") : UInt8(ascii: ".")
        cells = Array(repeating: UnsafeRawBufferPointer(start: nil, count: 0), count: columns.count)
        seen = Array(repeating: false, count: columns.count)
    }

    func deallocate() { changed.deallocate() }

    private let empty = UnsafeRawBufferPointer(start: nil, count: 0)

    /// Why a line cannot be used.
    struct Fault {
        let key: String?
        let reason: Reject.Reason
    }

    /// Adds a line as a row to an arena, or says what is wrong with it.
    mutating func read(_ line: UnsafeRawBufferPointer, offset: UInt64, number: Int, into arena: CellArena) -> Fault? {
        guard let start = line.baseAddress else { return Fault(key: nil, reason: .notAnObject) }
        for column in cells.indices {
            cells[column] = empty
            seen[column] = false
        }
        // Nothing becomes longer by taking escapes out, so the pointers into it stay.
        changed.setCount(0)
        changed.reserve(line.count + 16)
        var cursor = JSONCursor(line, start: start)
        if let fault = readObject(&cursor) { return fault }
        cells.withUnsafeBufferPointer { arena.add($0, offset: offset, line: number) }
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
            keep((flag ? "true" : "false").utf8, column)
        case .number(let digits):
            if isStrict, columns[column].kind != .number {
                return Fault(key: name, reason: .wrongType(expected: expectedType(column)))
            }
            if columns[column].kind == .number, decimalMark != UInt8(ascii: ".") {
                keep(digits.lazy.map { [decimalMark] in $0 == UInt8(ascii: ".") ? decimalMark : $0 }, column)
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
        let start = changed.count
        guard JSONText.unescape(bytes, into: &changed) else { return Fault(key: name, reason: .invalidText) }
        cells[column] = UnsafeRawBufferPointer(start: changed.start + start, count: changed.count - start)
        return cells[column].contains(0) ? Fault(key: name, reason: .nulByte) : nil
    }

    private mutating func keep(_ bytes: some Sequence<UInt8>, _ column: Int) {
        let start = changed.count
        for byte in bytes { changed.append(byte) }
        cells[column] = UnsafeRawBufferPointer(start: changed.start + start, count: changed.count - start)
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
