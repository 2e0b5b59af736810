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
        guard let kind = try fields.choice("kind", Kind.self) else { throw .missing(fields.name("kind")) }
        self.kind = kind
        questions = try fields.list("questions", most: 50) { value, place throws(MessageFault) in
            let fields = try MessageFields(value, at: place)
            guard let text = try fields.messageText("text", most: 4_000) else { throw .missing(fields.name("text")) }
            return Question(id: try fields.text("id", most: 20), text: text)
        }
        guard !questions.isEmpty else { throw .missing(fields.name("questions")) }
        guard Set(questions.map(\.id)).count == questions.count else {
            throw .wrong(fields.name("questions"), expected: "ids that are unique")
        }
    }
}

/// What a reply says to each question.
package struct ReplyBody: Hashable, Sendable {
    package enum Outcome: String, CaseIterable, Hashable, Sendable {
        case answered
        case partly
        case refused
        case unknown
    }

    package struct Answer: Hashable, Sendable {
        package let question: String
        package let outcome: Outcome
        package let text: MessageText

        package init(question: String, outcome: Outcome, text: MessageText) {
            self.question = question
            self.outcome = outcome
            self.text = text
        }
    }

    package let answers: [Answer]
    /// Whether nothing more will follow.
    package let isFinal: Bool

    package init(answers: [Answer], isFinal: Bool = true) {
        self.answers = answers
        self.isFinal = isFinal
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("answers", answers) {
            .object([
                "outcome": .string($0.outcome.rawValue), "question": .string($0.question), "text": $0.text.json,
            ])
        }
        members.set("final", .bool(isFinal))
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        answers = try fields.list("answers", most: 50) { value, place throws(MessageFault) in
            let fields = try MessageFields(value, at: place)
            guard let outcome = try fields.choice("outcome", Outcome.self) else {
                throw .missing(fields.name("outcome"))
            }
            guard let text = try fields.messageText("text") else { throw .missing(fields.name("text")) }
            return Answer(question: try fields.text("question", most: 20), outcome: outcome, text: text)
        }
        guard !answers.isEmpty else { throw .missing(fields.name("answers")) }
        isFinal = try fields.flag("final") ?? true
    }
}

/// Why a request is not answered. Articles on mutual assistance know these grounds (WCO model bilateral agreement).
package struct RefusalBody: Hashable, Sendable {
    package enum Ground: String, CaseIterable, Hashable, Sendable {
        case sovereigntyOrSecurity = "sovereignty_or_security"
        case professionalSecret = "professional_secret"
        case ongoingInvestigation = "ongoing_investigation"
        case notCompetent = "not_competent"
        case legalBasisMissing = "legal_basis_missing"
        case disproportionate
        case other
    }

    package let ground: Ground
    package let reason: MessageText

    package init(ground: Ground, reason: MessageText) {
        self.ground = ground
        self.reason = reason
    }

    package var json: JSONValue { .object(["ground": .string(ground.rawValue), "reason": reason.json]) }

    init(_ fields: MessageFields) throws(MessageFault) {
        guard let ground = try fields.choice("ground", Ground.self) else { throw .missing(fields.name("ground")) }
        guard let reason = try fields.messageText("reason", most: 4_000) else { throw .missing(fields.name("reason")) }
        self.init(ground: ground, reason: reason)
    }
}
