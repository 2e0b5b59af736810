//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

/// One kind of goods in a case, as the ledger counts it.
package struct LedgerLine: Hashable, Sendable {
    package var group: CommodityGroup
    /// 2 to 12 digits of the Harmonized System.
    package var hs: String?
    /// The substance, taxon or brand, by which goods of a group are told apart.
    package var subject: String?
    /// How the Convention on International Trade in Endangered Species lists the taxon; nil for other goods.
    package var appendix: CITESAppendix?
    /// At most one for each base unit.
    package var amounts: [LedgerAmount]
    /// In the currency of the ledger, at the rate of the day that the case names; nil where nobody valued it.
    package var value: Decimal?

    package init(
        _ group: CommodityGroup,
        hs: String? = nil,
        subject: String? = nil,
        appendix: CITESAppendix? = nil,
        amounts: [LedgerAmount] = [],
        value: Decimal? = nil
    ) {
        self.group = group
        self.hs = hs
        self.subject = subject
        self.appendix = appendix
        self.amounts = amounts
        self.value = value
    }
}

extension LedgerLine: Codable {
    private enum CodingKeys: String, CodingKey {
        case group
        case hs
        case subject
        case appendix
        case amounts
        case value
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        group = try container.decode(CommodityGroup.self, forKey: .group)
        hs = try container.decodeIfPresent(String.self, forKey: .hs)
        subject = try container.decodeIfPresent(String.self, forKey: .subject)
        appendix = try container.decodeIfPresent(CITESAppendix.self, forKey: .appendix)
        amounts = try container.decode([LedgerAmount].self, forKey: .amounts)
        value = try container.decodeIfPresent(DecimalCoding.self, forKey: .value)?.value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(group, forKey: .group)
        try container.encodeIfPresent(hs, forKey: .hs)
        try container.encodeIfPresent(subject, forKey: .subject)
        try container.encodeIfPresent(appendix, forKey: .appendix)
        try container.encode(amounts, forKey: .amounts)
        try container.encodeIfPresent(value.map(DecimalCoding.init), forKey: .value)
    }
}
