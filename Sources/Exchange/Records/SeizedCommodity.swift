//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
package import Customs

/// One kind of goods that was seized, with what its group asks for: tobacco is counted in sticks, drugs and precursors
/// are named and weighed, wildlife has a taxon, cash an amount.
package struct SeizedCommodity: Hashable, Sendable {
    package var group: CommodityGroup
    package var description: MessageText?
    package var hs: String?
    package var brand: String?
    /// Of drugs and precursors, such as `methamphetamine`.
    package var substance: String?
    /// Of wildlife, such as `Manis javanica`.
    package var taxon: String?
    package var appendix: CITESAppendix?
    /// Such as tablets, powder, scales, tusks.
    package var form: String?
    package var quantities: [CommodityQuantity]
    /// A decimal as text; of cash, the amount.
    package var value: String?
    package var currency: String?
    package var valueMethod: ValuationMethod?

    package init(
        _ group: CommodityGroup,
        description: MessageText? = nil,
        hs: String? = nil,
        brand: String? = nil,
        substance: String? = nil,
        taxon: String? = nil,
        appendix: CITESAppendix? = nil,
        form: String? = nil,
        quantities: [CommodityQuantity] = [],
        value: String? = nil,
        currency: String? = nil,
        valueMethod: ValuationMethod? = nil
    ) {
        self.group = group
        self.description = description
        self.hs = hs
        self.brand = brand
        self.substance = substance
        self.taxon = taxon
        self.appendix = appendix
        self.form = form
        self.quantities = quantities
        self.value = value
        self.currency = currency
        self.valueMethod = valueMethod
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("brand", brand)
        members.set("cites", appendix?.rawValue)
        members.set("commodity_group", group.rawValue)
        members.set("currency", currency)
        members.set("description", description?.json)
        members.set("form", form)
        members.set("hs", hs)
        members.set("quantities", quantities, \.json)
        members.set("substance", substance)
        members.set("taxon", taxon)
        members.set("value", value)
        members.set("value_method", valueMethod?.rawValue)
        return members.json
    }

    /// - Parameter isTotal: a total over many seizures, which names no substance, no taxon and perhaps no amount.
    /// - Throws: ``MessageFault``, also where something is missing that the group asks for.
    init(_ fields: MessageFields, isTotal: Bool = false) throws(MessageFault) {
        group = try fields.required("commodity_group", fields.choice("commodity_group", CommodityGroup.self))
        description = try fields.messageText("description", most: 4_000)
        hs = try fields.harmonizedCode("hs")
        brand = try fields.optionalText("brand", most: 200)
        substance = try fields.optionalText("substance", most: 200)
        taxon = try fields.optionalText("taxon", most: 200)
        appendix = try fields.choice("cites", CITESAppendix.self)
        form = try fields.optionalText("form", most: 200)
        quantities = try fields.list("quantities", most: 10) { value, place throws(MessageFault) in
            try CommodityQuantity(MessageFields(value, at: place))
        }
        value = try fields.decimal("value")
        currency = try fields.currency("currency")
        valueMethod = try fields.choice("value_method", ValuationMethod.self)
        if isTotal { return }
        if let missing { throw .missing(fields.name(missing)) }
        if group == .tobacco, !quantities.contains(where: { $0.unit == "sticks" || $0.unit == "kg" }) {
            throw .wrong(fields.name("quantities"), expected: "sticks, or kg of loose tobacco")
        }
        if group == .drugs || group == .precursors,
            !quantities.contains(where: { ["kg", "g", "t", "l", "pieces"].contains($0.unit) })
        {
            throw .wrong(fields.name("quantities"), expected: "kg, g, t, l or pieces")
        }
    }

    /// The first that its group asks for and that is not there.
    private var missing: String? {
        var needs: [(isThere: Bool, name: String)] = []
        switch group {
        case .drugs, .precursors: needs = [(substance != nil, "substance")]
        case .wildlife: needs = [(taxon != nil, "taxon"), (appendix != nil, "cites")]
        case .cash: needs = [(value != nil, "value")]
        default: break
        }
        if group != .cash { needs.append((!quantities.isEmpty, "quantities")) }
        if value != nil { needs.append((currency != nil, "currency")) }
        return needs.first { !$0.isThere }?.name
    }
}
