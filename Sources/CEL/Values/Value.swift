//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A value of the language.
///
/// Shapes: the scalars of the specification; lists and maps of values; types as values; optionals; and, from the
/// extensions, network addresses. `decimal` is an addition of this library for money and mass: an exact decimal number
/// that compares with the other numbers by value.
public enum Value: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case double(Double)
    case decimal(ExactDecimal)
    case string(String)
    case bytes([UInt8])
    case timestamp(Timestamp)
    case duration(SignedDuration)
    case list([Value])
    case map(ValueMap)
    /// A type, by its name in the language ("int", "list", "google.protobuf.Timestamp").
    case type(String)
    /// An optional; an empty array is `optional.none()`, else it holds the one value.
    case optional([Value])
    case address(NetworkAddress)
    case network(NetworkRange)
}

extension Value {
    /// `optional.none()`.
    public static let none = Value.optional([])

    /// The name of the value's type, as `type(value)` shows it.
    public var typeName: String {
        switch self {
        case .null: "null_type"
        case .bool: "bool"
        case .int: "int"
        case .uint: "uint"
        case .double: "double"
        case .decimal: "decimal"
        case .string: "string"
        case .bytes: "bytes"
        case .timestamp: "google.protobuf.Timestamp"
        case .duration: "google.protobuf.Duration"
        case .list: "list"
        case .map: "map"
        case .type: "type"
        case .optional: "optional_type"
        case .address: "net.IP"
        case .network: "net.CIDR"
        }
    }

    /// Whether `optional.ofNonZeroValue` takes the value for absent: null, false, zero, empty.
    var isZero: Bool {
        switch self {
        case .null: true
        case .bool(let value): !value
        case .int(let value): value == 0
        case .uint(let value): value == 0
        case .double(let value): value == 0
        case .decimal(let value): value.coefficient == 0
        case .string(let value): value.isEmpty
        case .bytes(let value): value.isEmpty
        case .timestamp(let value): value == Timestamp.epoch
        case .duration(let value): value.nanoseconds == 0
        case .list(let values): values.isEmpty
        case .map(let map): map.count == 0
        case .optional(let values): values.isEmpty
        case .type, .address, .network: false
        }
    }
}
