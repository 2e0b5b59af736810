//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Foundation

/// Seizures, persons and goods added up. Amounts that are negative or of no known unit are left out: they are faults.
package struct SeizureTally: Hashable, Sendable {
    /// Goods of one group in one base unit.
    package struct Total: Hashable, Sendable, Codable {
        package let group: CommodityGroup
        package let unit: QuantityUnit.Base
        /// A decimal as text.
        package let amount: String

        package init(_ group: CommodityGroup, _ unit: QuantityUnit.Base, _ amount: Decimal) {
            self.group = group
            self.unit = unit
            self.amount = DecimalText.plain(amount)
        }
    }

    package let seizures: Int
    package let persons: Int
    package let byGroup: [CommodityGroup: Int]
    package let totals: [Total]

    package init(_ seizures: [OperationSeizure] = []) {
        self.seizures = seizures.count
        persons = seizures.reduce(0) { $0 + max(0, $1.facts.persons ?? 0) }
        var byGroup: [CommodityGroup: Int] = [:]
        var sums: [CommodityGroup: [QuantityUnit.Base: Decimal]] = [:]
        for seizure in seizures {
            for group in Set(seizure.facts.lines.map(\.group)) { byGroup[group, default: 0] += 1 }
            for line in seizure.facts.lines {
                for amount in line.amounts where amount.amount > 0 {
                    guard let quantity = amount.quantity else { continue }
                    sums[line.group, default: [:]][quantity.unit.base, default: 0] += quantity.inBase
                }
            }
        }
        self.byGroup = byGroup
        totals = CommodityGroup.allCases.flatMap { group in
            QuantityUnit.Base.allCases.compactMap { unit in
                sums[group]?[unit].map { Total(group, unit, $0) }
            }
        }
    }
}
