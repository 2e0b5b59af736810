//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

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
            let outcome = try fields.required("outcome", fields.choice("outcome", Outcome.self))
            let text = try fields.required("text", fields.messageText("text"))
            return Answer(question: try fields.text("question", most: 20), outcome: outcome, text: text)
        }
        guard !answers.isEmpty else { throw .missing(fields.name("answers")) }
        isFinal = try fields.flag("final") ?? true
    }
}
