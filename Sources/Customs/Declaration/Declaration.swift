//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// A customs declaration with its items, row-wise; the columns of many are a ``DeclarationBatch``.
package struct Declaration: Hashable, Sendable, Identifiable {
    /// As issued.
    package let number: String
    /// Nothing known later may be used to judge the declaration.
    package let lodgedAt: RecordedInstant?
    /// The code of the office of control.
    package let office: String?
    package let direction: TradeDirection?
    /// The customs procedure as the country names it, such as A11 or 9610.
    package let regime: String?
    package let parties: [Party]
    package let consignment: Consignment
    package let documents: [SupportingDocument]
    /// The e-commerce platform, nil for ordinary trade.
    package let platform: String?
    /// In the order of their numbers.
    package let items: [GoodsItem]

    package init(
        number: String,
        lodgedAt: RecordedInstant?,
        office: String?,
        direction: TradeDirection?,
        regime: String?,
        parties: [Party],
        consignment: Consignment,
        documents: [SupportingDocument],
        platform: String?,
        items: [GoodsItem]
    ) {
        self.number = number
        self.lodgedAt = lodgedAt
        self.office = office
        self.direction = direction
        self.regime = regime
        self.parties = parties
        self.consignment = consignment
        self.documents = documents
        self.platform = platform
        self.items = items
    }

    package var id: String { number }

    package func party(_ role: Party.Role) -> Party? { parties.first { $0.role == role } }

    package func documents(_ kind: SupportingDocument.Kind) -> [SupportingDocument] {
        documents.filter { $0.kind == kind }
    }

    package var net: Mass { items.compactMap(\.net).reduce(.zero, +) }
    package var gross: Mass { items.compactMap(\.gross).reduce(.zero, +) }

    /// The sum of what the invoices say, one amount a currency, by its code.
    package var declaredValues: [Money] { Self.sums(items.compactMap(\.declaredValue)) }

    /// The sum of what duty is reckoned from, one amount a currency, by its code.
    package var assessedValues: [Money] { Self.sums(items.compactMap(\.assessedValue)) }

    private static func sums(_ amounts: [Money]) -> [Money] {
        Dictionary(grouping: amounts, by: \.currency)
            .map { currency, amounts in Money(amounts.reduce(Decimal()) { $0 + $1.amount }, currency) }
            .sorted { $0.currency.rawValue < $1.currency.rawValue }
    }
}
