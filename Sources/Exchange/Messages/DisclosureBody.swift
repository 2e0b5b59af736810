//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

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
        let message = try fields.required("message", fields.messageID("message"))
        let recipient = try fields.required("recipient", fields.choice("recipient", Recipient.self))
        let at = try fields.required("at", fields.timestamp("at"))
        let reason = try fields.required("reason", fields.messageText("reason", most: 2_000))
        self.init(
            message: message,
            recipient: recipient,
            name: try fields.text("name", most: 200),
            at: at,
            reason: reason
        )
    }
}
