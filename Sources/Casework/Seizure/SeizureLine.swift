//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// One kind of goods that was seized.
package struct SeizureLine: Hashable, Sendable, Codable, Identifiable {
    /// UUIDv7; the same through all amendments.
    package let id: String
    package var group: CommodityGroup
    package var description: String
    package var hs: String?
    /// What the form of the group asks for besides.
    package var attributes: [CommodityAttribute: String]
    package var quantities: [Quantity]
    package var valuation: Valuation?

    package init(
        id: String,
        _ group: CommodityGroup,
        description: String = "",
        hs: String? = nil,
        attributes: [CommodityAttribute: String] = [:],
        quantities: [Quantity] = [],
        valuation: Valuation? = nil
    ) {
        self.id = id
        self.group = group
        self.description = description
        self.hs = hs
        self.attributes = attributes
        self.quantities = quantities
        self.valuation = valuation
    }

    /// How much in a base unit: of several quantities of one base, the largest, since they are the same goods
    /// counted in several ways.
    package func amount(_ base: QuantityUnit.Base) -> LedgerAmount? {
        quantities.filter { $0.unit.base == base }.map(\.inBase).max().map { LedgerAmount($0, base) }
    }

    func ledgerLine(currency: Currency) -> LedgerLine {
        LedgerLine(
            group,
            hs: hs,
            subject: attributes[.substance] ?? attributes[.taxon] ?? attributes[.brand],
            appendix: attributes[.appendix].flatMap(CITESAppendix.init),
            amounts: QuantityUnit.Base.allCases.compactMap(amount),
            value: valuation?.value(in: currency)
        )
    }
}
