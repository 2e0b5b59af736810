//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// What the desk knows of a message without opening it: enough for lists, clocks and counts.
package struct LetterFacts: Hashable, Sendable {
    package let type: MessageType
    package internal(set) var thread: String
    package let inReplyTo: String?
    package let replaces: String?
    package let reference: String?
    package let due: Timestamp?
    /// The last day it may be known, as days since 1970.
    package let useBy: Int64?
    package let urgency: Message.Urgency?
    /// Ids of files that travel beside it.
    package let attachments: [String]

    /// - Parameter thread: the id of the message that began the exchange of letters.
    package init(_ message: Message, thread: String) {
        type = message.type
        self.thread = thread
        inReplyTo = message.inReplyTo
        replaces = message.replaces
        reference = message.reference
        due = message.due
        useBy = message.handling?.useBy?.daysSince1970
        urgency = message.urgency
        attachments = message.attachments.map(\.id)
    }

    package init(
        type: MessageType,
        thread: String,
        inReplyTo: String? = nil,
        replaces: String? = nil,
        reference: String? = nil,
        due: Timestamp? = nil,
        useBy: Int64? = nil,
        urgency: Message.Urgency? = nil,
        attachments: [String] = []
    ) {
        self.type = type
        self.thread = thread
        self.inReplyTo = inReplyTo
        self.replaces = replaces
        self.reference = reference
        self.due = due
        self.useBy = useBy
        self.urgency = urgency
        self.attachments = attachments
    }
}

/// A message ready to go: sealed for the partner, and kept for the own office.
package struct OutgoingLetter: Sendable {
    package let draft: SealedDraft
    package let facts: LetterFacts
    /// The content, encrypted for the own office alone; see ``ContentKeeper``.
    package let kept: [UInt8]
    /// What it does to other messages on this side at once.
    package let effects: [LetterEffect]

    package init(draft: SealedDraft, facts: LetterFacts, kept: [UInt8], effects: [LetterEffect] = []) {
        self.draft = draft
        self.facts = facts
        self.kept = kept
        self.effects = effects
    }
}

/// A message that came and was opened.
package struct OpenedLetter: Sendable {
    package let header: EnvelopeHeader
    package internal(set) var facts: LetterFacts
    package let kept: [UInt8]
    /// What it does to other messages at once.
    package let effects: [LetterEffect]

    package var id: String { header.id }

    package init(_ header: EnvelopeHeader, _ facts: LetterFacts, kept: [UInt8], effects: [LetterEffect]) {
        self.header = header
        self.facts = facts
        self.kept = kept
        self.effects = effects
    }
}

/// What one message does to another, in the transaction that opens it.
package enum LetterEffect: Hashable, Sendable {
    case acknowledge(AcknowledgementItem)
    /// Its originator took a message back.
    case revoke(message: String)
    /// Its originator put another in its place.
    case replace(message: String)
    case grant(PermissionBody)
    case reply(to: String, isFinal: Bool)
    case refuse(String)
    /// Feedback closes the request or alert it speaks of.
    case close(String)
}

extension OpenedLetter {
    /// Whether all that it asks of the machine is done when it is kept.
    var isDoneAtOnce: Bool {
        effects.contains { effect in
            switch effect {
            case .revoke, .replace, .grant: true
            default: false
            }
        }
    }
}
