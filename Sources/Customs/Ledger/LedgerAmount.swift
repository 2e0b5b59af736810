//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

/// An amount in a base unit, as the ledger adds it up.
package struct LedgerAmount: Hashable, Sendable {
    package var unit: QuantityUnit.Base
    package var amount: Decimal

    package init(_ amount: Decimal, _ unit: QuantityUnit.Base) {
        self.amount = amount
        self.unit = unit
    }
}

extension LedgerAmount: Codable {
    private enum CodingKeys: String, CodingKey {
        case amount
        case unit
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        amount = try container.decode(DecimalCoding.self, forKey: .amount).value
        unit = try container.decode(QuantityUnit.Base.self, forKey: .unit)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(DecimalCoding(value: amount), forKey: .amount)
        try container.encode(unit, forKey: .unit)
    }
}
