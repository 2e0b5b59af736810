//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// What became of what was given. Only feedback closes a request.
package struct FeedbackBody: Hashable, Sendable {
    package enum Use: String, CaseIterable, Hashable, Sendable {
        case seizure
        case caseOpened = "case_opened"
        case checkedWithoutResult = "checked_without_result"
        case targeting
        case noUse = "no_use"
    }

    package let use: Use
    package let text: MessageText
    /// The number of the case it led to.
    package let linkedCase: String?

    package init(use: Use, text: MessageText, linkedCase: String? = nil) {
        self.use = use
        self.text = text
        self.linkedCase = linkedCase
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("case", linkedCase)
        members.set("text", text.json)
        members.set("use", use.rawValue)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        let use = try fields.required("use", fields.choice("use", Use.self))
        let text = try fields.required("text", fields.messageText("text", most: 4_000))
        self.init(use: use, text: text, linkedCase: try fields.optionalText("case", most: 100))
    }
}
