//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CEL

/// What kind of value a name in a rule has.
package enum RuleValueType: String, Hashable, Sendable, Codable {
    case text
    /// An exact decimal with four digits after the point: masses, money, quantities, rates.
    case decimal
    /// A whole number.
    case count
    /// A ratio or another computed number.
    case ratio
    case flag
    /// An instant, or a date as its midnight in UTC.
    case time

    /// Digits after the point of ``decimal``; finer digits of a received number are rounded away.
    package static let decimalScale = 4

    /// The type of the column that holds such values.
    package var columnType: ColumnType {
        switch self {
        case .text: .text
        case .decimal: .decimal(scale: Self.decimalScale)
        case .count: .int
        case .ratio: .double
        case .flag: .bool
        case .time: .timestamp
        }
    }
}
