//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Lines of JSON, as `JSONLines` writes them, back to messages.
///
/// `"payload"` and `"fill"` are taken when they are there and give the message bit for bit. Else the fields are, scaled or
/// not as `"scaled"` says; spare bits become 0. A line that joins the parts of a message 24 gives two messages.
public enum JSONMessageReader {
    /// - Parameter line: one JSON object, in UTF-8.
    public static func messages(_ line: some Sequence<UInt8>) throws(JSONMessageError) -> [Message] {
        guard case .object(let members)? = JSONScanner.value(line) else { throw .syntax }
        if case .string(let armoured)? = members["payload"], case .number(let fill)? = members["fill"] {
            guard let message = Message(armoured: armoured.utf8, fill: Int(fill) ?? -1) else { throw .payload }
            return [message]
        }
        guard case .number(let text)? = members["type"], let type = UInt8(text), (1...27).contains(type) else {
            throw .type
        }
        guard type == 24 else { return [try message(type, members)] }
        var messages: [Message] = []
        if members["shipname"] != nil { messages.append(try message(type, members, part: 0)) }
        if members["callsign"] != nil { messages.append(try message(type, members, part: 1)) }
        guard !messages.isEmpty else { throw .missing("shipname") }
        return messages
    }

    private static func message(
        _ type: UInt8,
        _ members: [String: JSONValue],
        part: UInt64 = 0
    ) throws(JSONMessageError) -> Message {
        let isScaled = if case .bool(false)? = members["scaled"] { false } else { true }
        let fields = try fields(type, members, isScaled: isScaled, part: part)
        let count = try MessageLength(members).bits(type, fields, part: part)
        var reader = FieldReader(isScaled: isScaled, type: type, count: count)
        let head = [Field("repeat", 6, 2), Field("mmsi", 8, 30)]
        try reader.read(head, from: members)
        if type == 24 { try reader.read([Field("part", 38, 2)], from: ["part": .number(String(part))]) }
        try reader.read(fields, from: members)
        guard let message = Message(words: reader.bits.words, count: count) else { throw .type }
        return message
    }

    /// The fields of a type, which may depend on what the line says.
    private static func fields(
        _ type: UInt8,
        _ members: [String: JSONValue],
        isScaled: Bool,
        part: UInt64
    ) throws(JSONMessageError) -> [Field] {
        func isSet(_ key: String) -> Bool { if case .bool(true)? = members[key] { true } else { false } }
        switch type {
        case 6, 8: return application(type, members)
        case 22: return isSet("addressed") ? Layout.channelsOfStations : Layout.channelsOfArea
        case 24:
            if part == 0 { return Layout.staticPartA }
            return members["mothership_mmsi"] != nil ? Layout.staticPartBOfBoat : Layout.staticPartB
        case 25, 26:
            let variant = (isSet("addressed") ? 2 : 0) + (isSet("structured") ? 1 : 0)
            return type == 25 ? Layout.singleSlot[variant] : Layout.multipleSlot[variant]
        default: return LayoutTable.fields(type, isScaled: isScaled)
        }
    }

    private static func application(_ type: UInt8, _ members: [String: JSONValue]) -> [Field] {
        let isAddressed = type == 6
        let head = isAddressed ? Layout.addressedBinary : Layout.broadcastBinary
        func number(_ key: String) -> Int {
            if case .number(let text)? = members[key] { Int(text) ?? -1 } else { -1 }
        }
        if members["data"] == nil,
            let fields = LayoutTable.applicationFields(
                addressed: isAddressed,
                area: max(0, min(1_023, number("dac"))),
                function: max(0, min(63, number("fid")))
            )
        {
            return head + fields
        }
        return head + (isAddressed ? Layout.addressedData : Layout.broadcastData)
    }
}
