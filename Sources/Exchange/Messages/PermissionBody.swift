//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
import Customs

/// What the originator of a message allows the other side to do with it.
package struct PermissionBody: Hashable, Sendable {
    package let message: String
    package let grant: HandlingGrant
    package let conditions: MessageText?

    package init(message: String, grant: HandlingGrant, conditions: MessageText? = nil) {
        self.message = message
        self.grant = grant
        self.conditions = conditions
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("acts", grant.acts.map(\.rawValue).sorted())
        members.set("conditions", conditions?.json)
        members.set("message", message)
        members.set("until", grant.until?.iso8601)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        let message = try fields.required("message", fields.messageID("message"))
        let acts = try fields.choices("acts", most: 20, expected: "an act", HandlingAct.self)
        guard !acts.isEmpty else { throw .missing(fields.name("acts")) }
        self.init(
            message: message,
            grant: HandlingGrant(acts: Set(acts), until: try fields.date("until")),
            conditions: try fields.messageText("conditions", most: 2_000)
        )
    }
}
