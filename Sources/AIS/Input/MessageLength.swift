//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How many bits the message of a JSON object has.
struct MessageLength {
    private let members: [String: JSONValue]

    init(_ members: [String: JSONValue]) { self.members = members }

    func bits(_ type: UInt8, _ fields: [Field], part: UInt64) throws(JSONMessageError) -> Int {
        switch type {
        case 5: 424
        case 7, 13: 40 + 32 * max(1, (1...4).last { isAny("mmsi\($0)") } ?? 1)
        case 10: 72
        case 12: 72 + 6 * text("text")
        case 14: 40 + 6 * text("text")
        case 15: isAny("mmsi2") ? 160 : isAny("type1_2") || isAny("offset1_2") ? 110 : 88
        case 16: isAny("mmsi2") || isAny("offset2") || isAny("increment2") ? 144 : 96
        case 19: 312
        // Blocks of 30 bits, filled to whole bytes.
        case 20: (40 + 30 * max(1, (1...4).last { isAnyReservation($0) } ?? 1) + 7) / 8 * 8
        case 21: (272 + 6 * max(0, text("name") - 20) + 7) / 8 * 8
        case 23: 160
        case 24: part == 0 ? 160 : 168
        case 27: 96
        case 6, 8, 17, 25, 26: try variable(type, fields)
        default: 168
        }
    }

    private func variable(_ type: UInt8, _ fields: [Field]) throws(JSONMessageError) -> Int {
        var end = 0
        for field in fields {
            let key = "\(field.key)"
            switch field.kind {
            case .data, .slotData:
                guard case .string(let text)? = members[key], let data = FieldReader.data(text) else {
                    throw .value(key)
                }
                end = max(end, field.start + data.count + (type == 26 ? 20 : 0))
            case .restOfText: end = max(end, field.start + 6 * text(key))
            case .list(let inner, let stride, let count):
                guard case .array(let elements)? = members[key] else { throw .missing(key) }
                end = max(end, field.start + listBits(elements, inner, stride, count))
            case .pattern(let pieces):
                for piece in pieces { end = max(end, piece.start + piece.width) }
            default: end = max(end, field.start + field.width)
            }
        }
        guard end <= 1_008 || type == 17 || type > 24 else { throw .value("type") }
        return max(end, wholeLength(type))
    }

    /// Messages whose length is fixed have spare bits behind their last field.
    private func wholeLength(_ type: UInt8) -> Int {
        guard members["data"] == nil else { return 0 }
        let (area, function) = (number("dac"), number("fid"))
        if let length = LayoutTable.length(addressed: type == 6, area: area, function: function) { return length }
        switch (type, area, function) {
        // IMO SN/Circ.236 and SN.1/Circ.289: two slots for most.
        case (8, 1, 11): return 352
        case (8, 1, 13): return 472
        case (6, 1, 12), (6, 1, 18), (6, 1, 20), (8, 1, 19), (8, 1, 31): return 360
        case (6, 1, 16): return 136
        case (6, 1, 15): return 104
        case (8, 1, 15): return 72
        default: return 0
        }
    }

    /// gpsd writes one object more than lists of that kind have; it is empty and is left out again.
    private func listBits(_ elements: [JSONValue], _ fields: [Field], _ stride: Int, _ count: Field.ListCount) -> Int {
        guard case .throughEnd = count, case .object(let last)? = elements.last else { return elements.count * stride }
        let isEmpty = last.allSatisfy { key, value in
            switch value {
            case .number(let text): Double(text) == 0
            case .string(let text): text.isEmpty || text == "0" || key.hasSuffix("_text")
            default: false
            }
        }
        return isEmpty ? (elements.count - 1) * stride : elements.count * stride - 1
    }

    private func number(_ key: String) -> Int {
        if case .number(let text)? = members[key] { Int(text) ?? -1 } else { -1 }
    }

    private func isAny(_ key: String) -> Bool { number(key) > 0 }

    private func isAnyReservation(_ place: Int) -> Bool {
        ["offset", "number", "timeout", "increment"].contains { isAny($0 + String(place)) }
    }

    private func text(_ key: String) -> Int {
        if case .string(let text)? = members[key] { text.unicodeScalars.count } else { 0 }
    }
}
