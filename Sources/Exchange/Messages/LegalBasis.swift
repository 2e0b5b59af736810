//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// What allows a message to be sent.
package struct LegalBasis: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case agreement
        case operationPlan = "operation_plan"
        case minutes
        case law
    }

    package let kind: Kind
    /// Such as the name and date of the agreement.
    package let title: MessageText
    package let article: String?

    package init(kind: Kind, title: MessageText, article: String? = nil) {
        self.kind = kind
        self.title = title
        self.article = article
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("article", article)
        members.set("kind", kind.rawValue)
        members.set("title", title.json)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        let kind = try fields.required("kind", fields.choice("kind", Kind.self))
        let title = try fields.required("title", fields.messageText("title", most: 1_000))
        self.init(kind: kind, title: title, article: try fields.optionalText("article", most: 100))
    }
}
