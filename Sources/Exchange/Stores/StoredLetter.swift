//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A message as the node keeps it.
package struct StoredLetter: Hashable, Sendable, Identifiable {
    package enum Direction: String, Hashable, Sendable {
        case sent
        case received
    }

    /// What became of it as a piece of work.
    package enum Standing: String, CaseIterable, Hashable, Sendable {
        case open
        /// A reply came that promises more.
        case partlyAnswered = "partly_answered"
        case answered
        case refused
        /// Feedback was given.
        case closed
        case revoked
        /// Another message stands for it.
        case replaced
        /// The other office could not read it.
        case unreadable
        /// Its content was deleted, by its date or by law.
        case purged
    }

    package let id: String
    package let partner: String
    package let direction: Direction
    package let sequence: Int64
    package let from: String
    package let to: String
    package let sent: Timestamp
    /// When the partner's node confirmed it, or when it was accepted here.
    package let delivered: Timestamp?
    /// When the partner's office opened it, by its acknowledgement.
    package let opened: Timestamp?
    /// When the partner's machine had done what it asks: an entry taken off, a message withdrawn.
    package let applied: Timestamp?
    /// When an officer read it, here or there.
    package let read: Timestamp?
    package let facts: LetterFacts
    package let standing: Standing
    /// Encrypted for the own office; nil once it was purged.
    package let kept: [UInt8]?

    package init(
        id: String,
        partner: String,
        direction: Direction,
        sequence: Int64,
        from: String,
        to: String,
        sent: Timestamp,
        delivered: Timestamp?,
        opened: Timestamp?,
        applied: Timestamp? = nil,
        read: Timestamp?,
        facts: LetterFacts,
        standing: Standing,
        kept: [UInt8]?
    ) {
        self.id = id
        self.partner = partner
        self.direction = direction
        self.sequence = sequence
        self.from = from
        self.to = to
        self.sent = sent
        self.delivered = delivered
        self.opened = opened
        self.applied = applied
        self.read = read
        self.facts = facts
        self.standing = standing
        self.kept = kept
    }

    /// The own office.
    package var office: String { direction == .sent ? from : to }
    package var otherOffice: String { direction == .sent ? to : from }
}
