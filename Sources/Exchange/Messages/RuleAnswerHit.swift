//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// A line that a travelling rule hit: what was declared and when, nothing of any person or company.
package struct RuleAnswerHit: Hashable, Sendable {
    package let declaration: String
    package let item: String
    /// The day of lodging, `2025-08-11`.
    package let day: String
    package let office: String
    package let hs: String?
    package let origin: String?
    package let departure: String?

    package init(
        declaration: String,
        item: String,
        day: String,
        office: String,
        hs: String?,
        origin: String?,
        departure: String?
    ) {
        self.declaration = declaration
        self.item = item
        self.day = day
        self.office = office
        self.hs = hs
        self.origin = origin
        self.departure = departure
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("day", day)
        members.set("declaration", declaration)
        members.set("departure", departure)
        members.set("hs", hs)
        members.set("item", item)
        members.set("office", office)
        members.set("origin", origin)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        self.init(
            declaration: try fields.text("declaration", most: 50),
            item: try fields.text("item", most: 10),
            day: try fields.text("day", most: 10),
            office: try fields.text("office", most: 32),
            hs: try fields.optionalText("hs", most: 12),
            origin: try fields.optionalText("origin", most: 3),
            departure: try fields.optionalText("departure", most: 3)
        )
    }
}
