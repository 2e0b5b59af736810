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
        guard let message = try fields.messageID("message") else { throw .missing(fields.name("message")) }
        let acts = try fields.list("acts", most: 20) { value, place throws(MessageFault) in
            guard let act = value.text.flatMap(HandlingAct.init(rawValue:)) else {
                throw .wrong(place, expected: "an act")
            }
            return act
        }
        guard !acts.isEmpty else { throw .missing(fields.name("acts")) }
        var until: CalendarDate?
        if let text = try fields.optionalText("until", most: 10) {
            guard let date = CalendarDate(iso8601: text) else {
                throw .wrong(fields.name("until"), expected: "yyyy-mm-dd")
            }
            until = date
        }
        self.init(
            message: message,
            grant: HandlingGrant(acts: Set(acts), until: until),
            conditions: try fields.messageText("conditions", most: 2_000)
        )
    }
}

/// Tells the originator to whom their message was shown.
package struct DisclosureBody: Hashable, Sendable {
    package enum Recipient: String, CaseIterable, Hashable, Sendable {
        case court
        case prosecutor
        case police
        case otherAuthority = "other_authority"
        case thirdCountry = "third_country"
    }

    package let message: String
    package let recipient: Recipient
    package let name: String
    package let at: Timestamp
    package let reason: MessageText

    package init(message: String, recipient: Recipient, name: String, at: Timestamp, reason: MessageText) {
        self.message = message
        self.recipient = recipient
        self.name = name
        self.at = at
        self.reason = reason
    }

    package var json: JSONValue {
        .object([
            "at": .string(at.text), "message": .string(message), "name": .string(name), "reason": reason.json,
            "recipient": .string(recipient.rawValue),
        ])
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        guard let message = try fields.messageID("message") else { throw .missing(fields.name("message")) }
        guard let recipient = try fields.choice("recipient", Recipient.self) else {
            throw .missing(fields.name("recipient"))
        }
        guard let at = try fields.timestamp("at") else { throw .missing(fields.name("at")) }
        guard let reason = try fields.messageText("reason", most: 2_000) else { throw .missing(fields.name("reason")) }
        self.init(
            message: message,
            recipient: recipient,
            name: try fields.text("name", most: 200),
            at: at,
            reason: reason
        )
    }
}
