//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What an entry tells, as JSON in one canonical form: keys in the order of their UTF-8, no blanks, the shortest
/// decimal of a number, and no escape that is not needed. The same detail is always the same text.
public indirect enum JournalDetail: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// A number that is not finite is written as null.
    case number(Double)
    case text(String)
    case list([JournalDetail])
    case object([String: JournalDetail])

    /// How something stood before and after a change; nil where it was not there.
    public static func change(before: JournalDetail?, after: JournalDetail?) -> JournalDetail {
        .object(["before": before ?? .null, "after": after ?? .null])
    }

    /// A text, or null.
    public static func optional(_ text: String?) -> JournalDetail {
        text.map { .text($0) } ?? .null
    }

    /// The canonical text.
    public var json: String {
        var out = ""
        write(to: &out)
        return out
    }

    private func write(to out: inout String) {
        switch self {
        case .null: out += "null"
        case .bool(let value): out += value ? "true" : "false"
        case .integer(let value): out += String(value)
        case .number(let value): out += Self.decimal(value)
        case .text(let value): Self.quote(value, to: &out)
        case .list(let values):
            out += "["
            for (place, value) in values.enumerated() {
                if place > 0 { out += "," }
                value.write(to: &out)
            }
            out += "]"
        case .object(let values):
            let keys = values.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            out += "{"
            for (place, key) in keys.enumerated() {
                if place > 0 { out += "," }
                Self.quote(key, to: &out)
                out += ":"
                values[key]?.write(to: &out)
            }
            out += "}"
        }
    }

    private static func decimal(_ value: Double) -> String {
        guard value.isFinite else { return "null" }
        return value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
    }

    private static func quote(_ text: String, to out: inout String) {
        out += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        out += "\""
    }
}

extension JournalDetail: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}
