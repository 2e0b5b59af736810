//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One change of state: who did what to what, when, and how it stood before and after.
///
/// Every entry holds the hash of the one before and a hash of its own over all its fields (``JournalEncoding``
/// in the source says over which bytes), so a change to any entry shows in the chain.
public struct JournalEntry: Hashable, Sendable {
    /// What is to be written down; ``JournalChain`` makes an entry of it.
    public struct Draft: Hashable, Sendable {
        /// Seconds since 1970.
        public let at: Int64
        /// Login of the person, or the name of the program.
        public let actor: String
        /// What was done, such as `finding.recorded`.
        public let action: String
        /// What it was done to.
        public let subject: String
        /// How it stood before and after.
        public let detail: JournalDetail

        /// A draft from its parts.
        public init(at: Int64, actor: String, action: String, subject: String, detail: JournalDetail) {
            self.at = at
            self.actor = actor
            self.action = action
            self.subject = subject
            self.detail = detail
        }
    }

    /// From 1, without gaps.
    public let sequence: Int64
    /// Seconds since 1970.
    public let at: Int64
    /// Login of the person, or the name of the program.
    public let actor: String
    /// What was done.
    public let action: String
    /// What it was done to.
    public let subject: String
    /// Canonical JSON, see ``JournalDetail``.
    public let detail: String
    /// The hash of the entry before; the genesis of the journal for the first.
    public let previousHash: JournalHash
    /// As written down; ``isIntact`` tells whether it is right.
    public let hash: JournalHash

    /// An entry as it was read, right or wrong.
    public init(
        sequence: Int64,
        at: Int64,
        actor: String,
        action: String,
        subject: String,
        detail: String,
        previousHash: JournalHash,
        hash: JournalHash
    ) {
        self.sequence = sequence
        self.at = at
        self.actor = actor
        self.action = action
        self.subject = subject
        self.detail = detail
        self.previousHash = previousHash
        self.hash = hash
    }

    init(_ draft: Draft, after head: JournalHead) {
        let detail = draft.detail.json
        self.init(
            sequence: head.sequence + 1,
            at: draft.at,
            actor: draft.actor,
            action: draft.action,
            subject: draft.subject,
            detail: detail,
            previousHash: head.hash,
            hash: Self.hash(
                sequence: head.sequence + 1,
                at: draft.at,
                texts: [draft.actor, draft.action, draft.subject, detail],
                previous: head.hash
            )
        )
    }

    /// Whether the hash is that of the fields.
    public var isIntact: Bool {
        hash == Self.hash(sequence: sequence, at: at, texts: [actor, action, subject, detail], previous: previousHash)
    }

    private static func hash(sequence: Int64, at: Int64, texts: [String], previous: JournalHash) -> JournalHash {
        var encoding = JournalEncoding()
        encoding.append("journal entry 1")
        encoding.append(UInt64(bitPattern: sequence))
        encoding.append(UInt64(bitPattern: at))
        for text in texts { encoding.append(text) }
        encoding.append(previous)
        return JournalHash(of: encoding.bytes)
    }
}
