//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Foundation

/// How much was seized, in the unit that was reported: one that is not known here is kept as it came, and is a fault.
package struct SeizedAmount: Hashable, Sendable {
    package var amount: Decimal
    package var unit: String

    package init(_ amount: Decimal, _ unit: String) {
        self.amount = amount
        self.unit = unit
    }

    /// Nil where the unit is not known here.
    package var quantity: Quantity? { QuantityUnit(rawValue: unit).map { Quantity(amount, $0) } }
}

extension SeizedAmount: Codable {
    private enum CodingKeys: String, CodingKey {
        case amount
        case unit
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        guard let amount = DecimalText.parse(try container.decode(String.self, forKey: .amount)) else {
            throw DecodingError.dataCorruptedError(forKey: .amount, in: container, debugDescription: "no decimal")
        }
        self.init(amount, try container.decode(String.self, forKey: .unit))
    }

    /// Writes the amount as text, so that no digit is lost.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(DecimalText.plain(amount), forKey: .amount)
        try container.encode(unit, forKey: .unit)
    }
}
