//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//
/// A value of JSON (RFC 8259) that has one text only: the canonical one of RFC 8785.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// Finite; whole numbers are exact up to 2^53.
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])
}

extension JSONValue {
    /// A whole number; nil beyond 2^53, where a receiver might read another.
    public static func whole(_ number: Int64) -> JSONValue? {
        number.magnitude <= 1 << 53 ? .number(Double(number)) : nil
    }

    /// The member of an object; nil for other values and where it is missing.
    public subscript(_ name: String) -> JSONValue? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    /// A text; nil for other values.
    public var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// A whole number up to 2^53; nil for other values.
    public var whole: Int64? {
        guard case .number(let number) = self, number == number.rounded(), number.magnitude <= 9_007_199_254_740_992
        else { return nil }
        return Int64(number)
    }

    /// The elements of an array; nil for other values.
    public var elements: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The members of an object; nil for other values.
    public var members: [String: JSONValue]? {
        if case .object(let members) = self { members } else { nil }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
    public init(stringLiteral text: String) { self = .string(text) }

    public init(booleanLiteral flag: Bool) { self = .bool(flag) }
}
