//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One column of a table: a name, values of one type, and which rows have a value.
///
/// Values lie row by row in plain arrays; texts are codes into a dictionary. What stands in a row without a value does
/// not matter, but a code must be one of the dictionary even there.
public struct Column: Sendable {
    /// The values by type.
    public enum Values: Sendable {
        case double([Double])
        case int([Int64])
        case bool([Bool])
        /// Whole numbers that are the values times `10^scale`.
        case decimal([Int64], scale: Int)
        /// Instants as whole seconds since 1970-01-01T00:00:00Z.
        case timestamp([Int64])
        /// One code a row, and the text of every code; texts are taken in normalisation form C.
        case text(codes: [UInt32], dictionary: [String])
    }

    /// The variable that the column is.
    public let name: String
    /// The values.
    public let values: Values
    /// Sixty-four rows a word, the lowest bit first: 1 = the row has a value; nil when all have one.
    public let validity: [UInt64]?

    /// Makes a column.
    ///
    /// - Throws: `ColumnError` when a code is not in the dictionary, a scale is not in 0...18, or the mask is too short.
    public init(name: String, values: Values, validity: [UInt64]? = nil) throws(ColumnError) {
        switch values {
        case .text(let codes, let dictionary):
            if let greatest = codes.max(), Int(greatest) >= max(1, dictionary.count) {
                throw ColumnError(column: name, reason: "code \(greatest) is not in its dictionary")
            }
            self.values = .text(codes: codes, dictionary: dictionary.map(\.normalizedText))
        case .decimal(_, let scale):
            guard (0...18).contains(scale) else {
                throw ColumnError(column: name, reason: "scale \(scale) is not in 0...18")
            }
            self.values = values
        default:
            self.values = values
        }
        self.name = name
        if let validity, validity.count * 64 < values.count {
            throw ColumnError(column: name, reason: "its validity mask ends before its values")
        }
        if case .timestamp(let seconds) = values {
            self.validity = Self.inRange(seconds, validity)
        } else {
            self.validity = validity
        }
    }

    /// The validity mask without rows whose seconds are no instant of the language.
    private static func inRange(_ seconds: [Int64], _ validity: [UInt64]?) -> [UInt64]? {
        guard !seconds.allSatisfy(Timestamp.range.contains) else { return validity }
        var mask = validity ?? [UInt64](repeating: .max, count: (seconds.count + 63) / 64)
        for row in seconds.indices where !Timestamp.range.contains(seconds[row]) {
            mask[row >> 6] &= ~(1 << UInt64(row & 63))
        }
        return mask
    }

    /// Number of rows.
    public var count: Int { values.count }

    /// The type of the column.
    public var type: ColumnType {
        switch values {
        case .double: .double
        case .int: .int
        case .bool: .bool
        case .decimal(_, let scale): .decimal(scale: scale)
        case .timestamp: .timestamp
        case .text: .text
        }
    }

    /// The value of one row; nil when it has none.
    public func value(row: Int) -> Value? {
        if let validity, validity[row >> 6] >> UInt64(row & 63) & 1 == 0 { return nil }
        switch values {
        case .double(let values): return .double(values[row])
        case .int(let values): return .int(values[row])
        case .bool(let values): return .bool(values[row])
        case .decimal(let values, let scale):
            return .decimal(ExactDecimal(coefficient: Int128(values[row]), scale: scale))
        case .timestamp(let values): return Timestamp(seconds: values[row]).map { .timestamp($0) }
        case .text(let codes, let dictionary):
            return dictionary.isEmpty ? nil : .string(dictionary[Int(codes[row])])
        }
    }
}

/// The type of a column.
public enum ColumnType: Hashable, Sendable {
    case double
    case int
    case bool
    case decimal(scale: Int)
    case timestamp
    case text

    /// The type of the variable that the column is.
    public var variableType: CELType {
        switch self {
        case .double: .double
        case .int: .int
        case .bool: .bool
        case .decimal: .decimal
        case .timestamp: .timestamp
        case .text: .string
        }
    }
}

/// Why columns cannot be used.
public struct ColumnError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The column at fault.
    public let column: String
    /// What is wrong with it.
    public let reason: String

    public var description: String { "column \(column): \(reason)" }
}

extension Column.Values {
    /// Number of rows.
    fileprivate var count: Int {
        switch self {
        case .double(let values): values.count
        case .int(let values): values.count
        case .bool(let values): values.count
        case .decimal(let values, _): values.count
        case .timestamp(let values): values.count
        case .text(let codes, _): codes.count
        }
    }
}
