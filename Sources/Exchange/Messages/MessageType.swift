//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a message is. The set is open: a type of a later version is kept and shown as it is.
package struct MessageType: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package static let alert = MessageType(rawValue: "alert")
    package static let request = MessageType(rawValue: "request")
    package static let reply = MessageType(rawValue: "reply")
    package static let refusal = MessageType(rawValue: "refusal")
    package static let information = MessageType(rawValue: "information")
    package static let seizureReport = MessageType(rawValue: "seizure_report")
    package static let situationReport = MessageType(rawValue: "situation_report")
    package static let watchAdd = MessageType(rawValue: "watch_add")
    package static let watchAmend = MessageType(rawValue: "watch_amend")
    package static let watchRevoke = MessageType(rawValue: "watch_revoke")
    package static let feedback = MessageType(rawValue: "feedback")
    package static let statistics = MessageType(rawValue: "statistics")
    package static let minute = MessageType(rawValue: "minute")
    /// A step with an action plan that both offices hold.
    package static let actionPlan = MessageType(rawValue: "action_plan")
    /// What was written in the book of a conference, on its way to the other side's book.
    package static let minuteDraft = MessageType(rawValue: "minute_draft")
    package static let permission = MessageType(rawValue: "permission")
    package static let acknowledgement = MessageType(rawValue: "acknowledgement")
    /// Takes an earlier message back.
    package static let revocation = MessageType(rawValue: "revocation")
    /// Tells the originator that a court or a third party was shown their message.
    package static let disclosure = MessageType(rawValue: "disclosure")
    /// A rule to be run on the other side's own data.
    package static let rule = MessageType(rawValue: "rule")
    package static let ruleAnswer = MessageType(rawValue: "rule_answer")

    /// Those that an officer writes and reads; the others do their work by themselves.
    package static let written: [MessageType] = [
        .alert, .request, .reply, .refusal, .information, .seizureReport, .situationReport, .watchAdd, .watchAmend,
        .watchRevoke, .feedback, .statistics, .minute, .permission, .revocation, .disclosure, .rule, .ruleAnswer,
        .actionPlan,
    ]

    package static let known: Set<MessageType> = Set(written + [.acknowledgement, .minuteDraft])

    package var isKnown: Bool { Self.known.contains(self) }

    /// Whether it carries intelligence, so that it must be evaluated, founded in law and marked.
    package var isIntelligence: Bool {
        switch self {
        case .acknowledgement, .revocation, .permission, .disclosure, .refusal, .feedback, .minute, .minuteDraft,
            .actionPlan:
            false
        default: isKnown
        }
    }

    /// Whether its body is a record.
    var isRecord: Bool {
        [.seizureReport, .situationReport, .statistics, .minute, .minuteDraft, .actionPlan].contains(self)
    }

    /// Whether a delivered acknowledgement goes back.
    package var isAcknowledged: Bool { self != .acknowledgement }
}
