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
        guard let kind = try fields.choice("kind", Kind.self) else { throw .missing(fields.name("kind")) }
        guard let title = try fields.messageText("title", most: 1_000) else { throw .missing(fields.name("title")) }
        self.init(kind: kind, title: title, article: try fields.optionalText("article", most: 100))
    }
}

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
        guard let at = try fields.timestamp("approved_at") else { throw .missing(fields.name("approved_at")) }
        self.init(
            draftedBy: try fields.text("drafted_by", most: 200),
            approvedBy: try fields.text("approved_by", most: 200),
            approvedAt: at,
            endorsedBy: try fields.optionalText("endorsed_by", most: 200)
        )
    }
}
