//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Value: CustomStringConvertible {
    /// The value as the language writes it, where it can: strings quoted, times and durations as calls.
    public var description: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .uint(let value): "\(value)u"
        case .double(let value): value.description
        case .decimal(let value): value.description
        case .string(let value): quoted(value)
        case .bytes(let value): "b\"" + value.map { byteText($0) }.joined() + "\""
        case .timestamp(let value): "timestamp(\"\(value)\")"
        case .duration(let value): "duration(\"\(value)\")"
        case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
        case .map(let map):
            "{" + zip(map.keys, map.values).map { "\($0.value): \($1)" }.joined(separator: ", ") + "}"
        case .type(let name): name
        case .optional(let values): values.first.map { "optional.of(\($0))" } ?? "optional.none()"
        case .address(let address): "ip(\"\(address)\")"
        case .network(let range): "cidr(\"\(range)\")"
        }
    }

    private func byteText(_ byte: UInt8) -> String {
        (0x20..<0x7F).contains(byte) && byte != 0x22 && byte != 0x5C
            ? String(UnicodeScalar(byte)) : "\\x" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
}

/// A text in double quotes, with escapes for control characters, quotes and backslashes.
func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\u{7}": result += "\\a"
        case "\u{8}": result += "\\b"
        case "\u{C}": result += "\\f"
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case "\u{B}": result += "\\v"
        case "\\": result += "\\\\"
        case "\"": result += "\\\""
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}
