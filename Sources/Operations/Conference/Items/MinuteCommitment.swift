//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
package import Customs

/// What one side, or both, promise in minutes to do by a day.
package struct MinuteCommitment: Hashable, Sendable {
    package var text: MinuteText
    /// A country, or `both`.
    package var owner: String
    package var office: String?
    package var due: CalendarDate?

    package init(text: MinuteText, owner: String, office: String? = nil, due: CalendarDate? = nil) {
        self.text = text
        self.owner = owner
        self.office = office
        self.due = due
    }

    package static let both = "both"

    var json: BookMembers {
        var members = BookMembers()
        members.set("text", text.json)
        members.set("owner", owner)
        members.set("office", office)
        members.set("due", due)
        return members
    }

    init(_ fields: BookFields) throws(BookFault) {
        text = try MinuteText(fields.fields("text"))
        owner = try fields.text("owner", most: 4)
        guard owner == Self.both || OperationID.isSide(owner) else { throw .wrong(fields.name("owner")) }
        office = try fields.optionalText("office", most: 32)
        due = try fields.optionalDate("due")
    }
}
