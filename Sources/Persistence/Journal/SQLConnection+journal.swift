//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Journal

extension SQLConnection {
    /// Holds the end of the journal until the transaction is over, so that writers append one after another.
    @discardableResult
    func lockJournal() throws -> JournalHead {
        try journalHead(rowLock: dialect.rowLock)
    }

    func journalHead(rowLock: String = "") throws -> JournalHead {
        let head = try first("SELECT sequence, hash FROM journal_head WHERE id = 1" + rowLock) { row in
            (sequence: try row.integer(0), hash: row.text(1))
        }
        guard let head, let hash = JournalHash(hexadecimal: head.hash) else {
            throw PersistenceError.unreadable("the journal has no head")
        }
        return JournalHead(sequence: head.sequence, hash: hash)
    }

    /// Writes down one change, in the transaction of the change.
    @discardableResult
    func appendJournal(_ draft: JournalEntry.Draft) throws -> JournalEntry {
        var chain = JournalChain(after: try lockJournal())
        let entry = chain.append(draft)
        try execute(
            """
            INSERT INTO journal_entry (sequence, written_at, actor, action, subject, detail, previous_hash, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(entry.sequence), .integer(entry.at), .text(entry.actor), .text(entry.action),
                .text(entry.subject), .text(entry.detail), .text(entry.previousHash.hexadecimal),
                .text(entry.hash.hexadecimal),
            ]
        )
        try execute(
            "UPDATE journal_head SET sequence = ?, hash = ? WHERE id = 1",
            [.integer(entry.sequence), .text(entry.hash.hexadecimal)]
        )
        return entry
    }
}

extension JournalEntry.Draft {
    /// A draft as it can be stored: no engine keeps a NUL character, and the hash is over what is stored.
    init(storing actor: String, _ action: String, _ subject: String, _ detail: JournalDetail, at: Int64) {
        self.init(
            at: at,
            actor: actor.replacing("\u{0}", with: "\u{2400}"),
            action: action,
            subject: subject.replacing("\u{0}", with: "\u{2400}"),
            detail: detail
        )
    }
}
