//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

/// How much of something was seized: an exact amount and its unit, as it was counted.
package struct Quantity: Hashable, Sendable {
    package var amount: Decimal
    package var unit: QuantityUnit

    package init(_ amount: Decimal, _ unit: QuantityUnit) {
        self.amount = amount
        self.unit = unit
    }

    /// The amount in the base unit; exact.
    package var inBase: Decimal { amount * unit.factor }

    /// In another unit of the same base; nil where the two measure different things.
    package func converted(to other: QuantityUnit) -> Quantity? {
        guard other.base == unit.base else { return nil }
        return Quantity(inBase / other.factor, other)
    }
}

extension Quantity: Codable {
    private enum CodingKeys: String, CodingKey {
        case amount
        case unit
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        amount = try container.decode(DecimalCoding.self, forKey: .amount).value
        unit = try container.decode(QuantityUnit.self, forKey: .unit)
    }

    /// Writes the amount as text.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(DecimalCoding(value: amount), forKey: .amount)
        try container.encode(unit, forKey: .unit)
    }
}
