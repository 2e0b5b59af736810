//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// How much of something was seized; one thing may be counted and weighed.
package struct CommodityQuantity: Hashable, Sendable {
    /// A decimal as text.
    package let quantity: String
    /// `sticks`, `kg`, `g`, `l`, `pieces`, or another in words.
    package let unit: String

    /// Units that have a name in every language.
    package static let known = ["sticks", "kg", "g", "t", "l", "pieces", "m3"]

    package init(_ quantity: String, _ unit: String) {
        self.quantity = quantity
        self.unit = unit
    }

    package var json: JSONValue { .object(["quantity": .string(quantity), "unit": .string(unit)]) }

    init(_ fields: MessageFields) throws(MessageFault) {
        quantity = try fields.required("quantity", fields.decimal("quantity"))
        unit = try fields.text("unit", most: 40)
    }
}
