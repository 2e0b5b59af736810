//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
package import Customs

/// An entry of a watch-list as it crosses the border.
package struct WatchBody: Hashable, Sendable {
    /// The entry's id for its giver; amendments and revocations name it again.
    package let entry: String
    /// What is looked for: `person`, `company`, `place`, `address`, `phone`, `vehicle`, `container`, `seal`, `vessel`,
    /// `identifier`, `document`.
    package let subject: String
    /// The name or number, then others for the same, in any script. Empty in a revocation.
    package let texts: [String]
    /// A category of the Customs Information System, such as `business`.
    package let category: String
    package let action: SuggestedAction
    package let reason: MessageText
    package let valid: ValidityPeriod

    package init(
        entry: String,
        subject: String,
        texts: [String],
        category: String,
        action: SuggestedAction,
        reason: MessageText,
        valid: ValidityPeriod = .always
    ) {
        self.entry = entry
        self.subject = subject
        self.texts = texts
        self.category = category
        self.action = action
        self.reason = reason
        self.valid = valid
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("action", action.rawValue)
        members.set("category", category)
        members.set("entry", entry)
        members.set("reason", reason.json)
        members.set("subject", subject)
        members.set("texts", texts)
        members.set("valid_from", valid.from?.iso8601)
        members.set("valid_to", valid.to?.iso8601)
        return members.json
    }

    init(_ fields: MessageFields, _ type: MessageType) throws(MessageFault) {
        let texts = try fields.texts("texts", most: 20)
        guard !texts.isEmpty || type == .watchRevoke else { throw .missing(fields.name("texts")) }
        let action = try fields.required("action", fields.choice("action", SuggestedAction.self))
        let reason = try fields.required("reason", fields.messageText("reason", most: 2_000))
        self.init(
            entry: try fields.text("entry", most: 100),
            subject: try fields.text("subject", most: 40),
            texts: texts,
            category: try fields.text("category", most: 40),
            action: action,
            reason: reason,
            valid: ValidityPeriod(from: try fields.date("valid_from"), to: try fields.date("valid_to"))
        )
    }
}
