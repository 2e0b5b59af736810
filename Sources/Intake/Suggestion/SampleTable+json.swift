//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension SampleTable {
    /// The first lines of JSON as a table: the keys are the header, in the order in which they are met.
    static func jsonLines(_ text: UnsafeRawBufferPointer) -> SampleTable {
        // A copy, so that the padding is there whatever the text was part of.
        let copy = MemorySource(text)
        guard let bytes = try? copy.stretch(from: 0, atLeast: text.count).bytes else { return SampleTable(rows: []) }
        var keys: [String] = []
        var places: [String: Int] = [:]
        var rows: [[String]] = []
        var start = 0
        while start < bytes.count, rows.count < depth {
            let end = bytes.place(of: 0x0A, from: start) ?? bytes.count
            var row: [String] = []
            for (key, value) in object(UnsafeRawBufferPointer(rebasing: bytes[start..<end])) {
                let place = places[key] ?? keys.count
                if place == keys.count {
                    guard keys.count < keyLimit else { continue }
                    keys.append(key)
                    places[key] = place
                }
                while row.count <= place { row.append("") }
                row[place] = value
            }
            if !row.isEmpty { rows.append(row) }
            start = end + 1
        }
        return SampleTable(rows: [keys] + rows, isJSON: true)
    }

    /// No layout has more.
    private static let keyLimit = 1000

    /// Keys and values of a line as text; what comes before a mistake.
    private static func object(_ line: UnsafeRawBufferPointer) -> [(String, String)] {
        guard let start = line.baseAddress else { return [] }
        var found: [(String, String)] = []
        var cursor = JSONCursor(line, start: start)
        cursor.skipBlanks()
        guard cursor.skip(UInt8(ascii: "{")) else { return [] }
        repeat {
            cursor.skipBlanks()
            guard let key = cursor.string() else { break }
            cursor.skipBlanks()
            guard cursor.skip(UInt8(ascii: ":")) else { break }
            cursor.skipBlanks()
            guard let value = cursor.value() else { break }
            found.append((string(key.bytes, key.isEscaped), text(value)))
            cursor.skipBlanks()
        } while cursor.skip(UInt8(ascii: ","))
        return found
    }

    private static func text(_ value: JSONCursor.Value) -> String {
        switch value {
        case .string(let bytes, let isEscaped): string(bytes, isEscaped)
        case .number(let bytes): String(decoding: bytes, as: UTF8.self)
        case .bool(let flag): flag ? "true" : "false"
        case .null, .nested: ""
        }
    }

    private static func string(_ bytes: UnsafeRawBufferPointer, _ isEscaped: Bool) -> String {
        guard isEscaped else { return String(decoding: bytes, as: UTF8.self) }
        var plain = PlainBuffer<UInt8>(capacity: bytes.count + 16)
        defer { plain.deallocate() }
        _ = JSONText.unescape(bytes, into: &plain)
        return String(decoding: UnsafeBufferPointer(start: plain.start, count: plain.count), as: UTF8.self)
    }
}
