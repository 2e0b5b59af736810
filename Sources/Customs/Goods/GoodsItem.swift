//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

/// One item of goods in a declaration.
package struct GoodsItem: Hashable, Sendable {
    /// From 1.
    package let number: Int
    /// As received.
    package let tariffCode: String?
    package let description: String?
    /// ISO 3166-1 alpha-2.
    package let origin: String?
    package let quantity: Decimal?
    /// UN/ECE Recommendation 20.
    package let quantityUnit: String?
    package let packages: Int?
    package let net: Mass?
    package let gross: Mass?
    /// What the invoice says, in its currency.
    package let declaredValue: Money?
    /// What customs reckons duty from, in the node's currency.
    package let assessedValue: Money?
    /// Percent.
    package let dutyRate: Decimal?
    /// The preference or tax regime.
    package let taxType: String?

    package init(
        number: Int,
        tariffCode: String?,
        description: String?,
        origin: String?,
        quantity: Decimal?,
        quantityUnit: String?,
        packages: Int?,
        net: Mass?,
        gross: Mass?,
        declaredValue: Money?,
        assessedValue: Money?,
        dutyRate: Decimal?,
        taxType: String?
    ) {
        self.number = number
        self.tariffCode = tariffCode
        self.description = description
        self.origin = origin
        self.quantity = quantity
        self.quantityUnit = quantityUnit
        self.packages = packages
        self.net = net
        self.gross = gross
        self.declaredValue = declaredValue
        self.assessedValue = assessedValue
        self.dutyRate = dutyRate
        self.taxType = taxType
    }

    /// The chapter of the tariff code, nil where it names none.
    package var chapter: HSChapter? { tariffCode.flatMap { HSChapter(ofCode: $0) } }

    /// The duty that rate and assessed value make, not rounded; nil where one is unknown.
    package var duty: Money? {
        guard let assessedValue, let dutyRate else { return nil }
        return assessedValue.percent(dutyRate)
    }
}
