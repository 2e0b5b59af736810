//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// Goods of a fact sheet.
package struct GoodsFact: Hashable, Sendable {
    /// 2 to 12 digits of the Harmonized System.
    package var hs: String?
    package var description: MessageText?
    /// A decimal as text, so that no digit is lost: `12.5`.
    package var quantity: String?
    /// UN/ECE recommendation 20, such as `KGM`, or the words of the form.
    package var unit: String?
    package var value: String?
    /// ISO 4217.
    package var currency: String?
    package var brand: String?
    /// The taxon of wildlife, with its CITES appendix.
    package var taxon: String?

    package init(
        hs: String? = nil,
        description: MessageText? = nil,
        quantity: String? = nil,
        unit: String? = nil,
        value: String? = nil,
        currency: String? = nil,
        brand: String? = nil,
        taxon: String? = nil
    ) {
        self.hs = hs
        self.description = description
        self.quantity = quantity
        self.unit = unit
        self.value = value
        self.currency = currency
        self.brand = brand
        self.taxon = taxon
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("brand", brand)
        members.set("currency", currency)
        members.set("description", description?.json)
        members.set("hs", hs)
        members.set("quantity", quantity)
        members.set("taxon", taxon)
        members.set("unit", unit)
        members.set("value", value)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        hs = try fields.harmonizedCode("hs")
        description = try fields.messageText("description", most: 4_000)
        quantity = try fields.decimal("quantity")
        unit = try fields.optionalText("unit", most: 20)
        value = try fields.decimal("value")
        currency = try fields.optionalText("currency", most: 3)
        brand = try fields.optionalText("brand", most: 200)
        taxon = try fields.optionalText("taxon", most: 200)
    }
}

extension MessageFields {
    /// A decimal number as text, at most 30 characters.
    func decimal(_ name: String) throws(MessageFault) -> String? {
        guard let text = try optionalText(name, most: 30) else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isDecimal =
            parts.count <= 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }
        guard isDecimal else { throw .wrong(self.name(name), expected: "a decimal number as text") }
        return text
    }
}
