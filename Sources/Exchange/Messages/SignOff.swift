//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// Who wrote a message and who let it go.
package struct SignOff: Hashable, Sendable {
    package let draftedBy: String
    package let approvedBy: String
    package let approvedAt: Timestamp
    /// The officer above the contact point, where the measure asked for needs one.
    package let endorsedBy: String?

    package init(draftedBy: String, approvedBy: String, approvedAt: Timestamp, endorsedBy: String? = nil) {
        self.draftedBy = draftedBy
        self.approvedBy = approvedBy
        self.approvedAt = approvedAt
        self.endorsedBy = endorsedBy
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("approved_at", approvedAt)
        members.set("approved_by", approvedBy)
        members.set("drafted_by", draftedBy)
        members.set("endorsed_by", endorsedBy)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        let at = try fields.required("approved_at", fields.timestamp("approved_at"))
        self.init(
            draftedBy: try fields.text("drafted_by", most: 200),
            approvedBy: try fields.text("approved_by", most: 200),
            approvedAt: at,
            endorsedBy: try fields.optionalText("endorsed_by", most: 200)
        )
    }
}
