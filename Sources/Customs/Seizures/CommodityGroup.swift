//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What kind of goods was seized, as the World Customs Organization's seizure reports group them.
package enum CommodityGroup: String, CaseIterable, Hashable, Sendable, Codable {
    case tobacco
    case drugs
    case precursors
    /// Animals and plants of CITES, and what is made of them.
    case wildlife
    /// Goods that infringe intellectual property.
    case counterfeit = "ipr"
    case weapons
    case cash
    case alcohol
    case cultural
    /// Waste, substances that deplete the ozone layer.
    case environment
    case other
}
