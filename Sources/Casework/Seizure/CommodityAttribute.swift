//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Something that the form of a commodity group asks for besides what all groups have.
package enum CommodityAttribute: String, CaseIterable, Hashable, Sendable, Codable, CodingKeyRepresentable {
    case brand
    /// Of drugs and precursors, by its international name.
    case substance
    /// Tablets, powder, crystals, liquid; of wildlife tusks, scales, live animals.
    case form
    /// Share of the pure substance in percent.
    case purity
    /// Scientific name.
    case taxon
    case appendix
    /// Whether animals are alive.
    case alive
    /// Who holds the right that was infringed.
    case rightHolder = "right_holder"
    case infringement
    case weaponType = "weapon_type"
    case calibre
    case serial
    case denomination
    /// Alcohol by volume in percent.
    case strength
    case material
    case period
    /// Y or A code of the Basel Convention, or the substance's number in the Montreal Protocol.
    case wasteCode = "waste_code"
    case model
    case origin
}
