//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// What a request for assistance asks.
package struct RequestBody: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case information
        case documentVerification = "document_verification"
        case originVerification = "origin_verification"
        case surveillance
        case investigation
        case notification

        /// Whether it needs an officer above the contact point on both sides.
        package var needsEndorsement: Bool { self == .surveillance }

        /// Days to answer where a pairing sets no others. Ours to judge: verification of origin takes months under
        /// most agreements, a look into a register a week.
        package var days: Int {
            switch self {
            case .information: 7
            case .documentVerification: 15
            case .originVerification: 60
            case .surveillance: 3
            case .investigation: 30
            case .notification: 15
            }
        }
    }

    package struct Question: Hashable, Sendable {
        /// Unique in the request, such as `1`.
        package let id: String
        package let text: MessageText

        package init(id: String, text: MessageText) {
            self.id = id
            self.text = text
        }
    }

    package let kind: Kind
    package let questions: [Question]

    package init(kind: Kind, questions: [Question]) {
        self.kind = kind
        self.questions = questions
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("kind", kind.rawValue)
        members.set("questions", questions) { .object(["id": .string($0.id), "text": $0.text.json]) }
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        let kind = try fields.required("kind", fields.choice("kind", Kind.self))
        self.kind = kind
        questions = try fields.list("questions", most: 50) { value, place throws(MessageFault) in
            let fields = try MessageFields(value, at: place)
            let text = try fields.required("text", fields.messageText("text", most: 4_000))
            return Question(id: try fields.text("id", most: 20), text: text)
        }
        guard !questions.isEmpty else { throw .missing(fields.name("questions")) }
        guard Set(questions.map(\.id)).count == questions.count else {
            throw .wrong(fields.name("questions"), expected: "ids that are unique")
        }
    }
}
