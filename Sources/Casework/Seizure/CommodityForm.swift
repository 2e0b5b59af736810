//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What the form of a commodity group asks for.
package struct CommodityForm: Hashable, Sendable {
    package let group: CommodityGroup
    /// In the order in which they are asked.
    package let attributes: [CommodityAttribute]
    /// Those without which a record is not complete.
    package let mandatory: Set<CommodityAttribute>
    /// Units that are offered, the usual one first.
    package let units: [QuantityUnit]
    /// One of these bases must be there; none for money, which is told by its amount.
    package let bases: Set<QuantityUnit.Base>

    package static func of(_ group: CommodityGroup) -> CommodityForm {
        switch group {
        case .tobacco:
            CommodityForm(
                group,
                [.brand, .form, .origin],
                mandatory: [],
                units: [.sticks, .packs, .cartons, .kilograms, .tonnes, .litres, .millilitres, .pieces],
                bases: [.sticks, .kilograms, .litres, .pieces]
            )
        case .drugs:
            CommodityForm(
                group,
                [.substance, .form, .purity],
                mandatory: [.substance, .form],
                units: [.kilograms, .grams, .milligrams, .tonnes, .tablets, .litres, .millilitres],
                bases: [.kilograms, .litres, .pieces]
            )
        case .precursors:
            CommodityForm(
                group,
                [.substance, .form, .purity],
                mandatory: [.substance],
                units: [.kilograms, .tonnes, .litres, .grams],
                bases: [.kilograms, .litres]
            )
        case .wildlife:
            CommodityForm(
                group,
                [.taxon, .appendix, .form, .alive],
                mandatory: [.taxon, .appendix, .form],
                units: [.kilograms, .pieces, .tonnes, .cubicMetres, .grams],
                bases: [.kilograms, .pieces, .cubicMetres]
            )
        case .counterfeit:
            CommodityForm(
                group,
                [.brand, .rightHolder, .infringement, .model],
                mandatory: [.brand],
                units: [.pieces, .pairs, .kilograms, .litres],
                bases: [.pieces, .kilograms, .litres]
            )
        case .weapons:
            CommodityForm(
                group,
                [.weaponType, .calibre, .serial, .brand],
                mandatory: [.weaponType],
                units: [.pieces, .kilograms],
                bases: [.pieces, .kilograms]
            )
        case .cash:
            CommodityForm(group, [.denomination], mandatory: [], units: [.pieces, .kilograms], bases: [])
        case .alcohol:
            CommodityForm(
                group,
                [.brand, .strength, .origin],
                mandatory: [],
                units: [.litres, .millilitres, .pieces],
                bases: [.litres, .pieces]
            )
        case .cultural:
            CommodityForm(
                group,
                [.material, .period, .origin],
                mandatory: [],
                units: [.pieces, .kilograms],
                bases: [.pieces, .kilograms]
            )
        case .environment:
            CommodityForm(
                group,
                [.wasteCode, .form, .origin],
                mandatory: [.wasteCode],
                units: [.kilograms, .tonnes, .litres, .cubicMetres, .pieces],
                bases: [.kilograms, .litres, .cubicMetres, .pieces]
            )
        case .other:
            CommodityForm(
                group,
                [.brand, .model, .origin],
                mandatory: [],
                units: QuantityUnit.allCases,
                bases: Set(QuantityUnit.Base.allCases)
            )
        }
    }

    private init(
        _ group: CommodityGroup,
        _ attributes: [CommodityAttribute],
        mandatory: Set<CommodityAttribute>,
        units: [QuantityUnit],
        bases: Set<QuantityUnit.Base>
    ) {
        self.group = group
        self.attributes = attributes
        self.mandatory = mandatory
        self.units = units
        self.bases = bases
    }
}
