//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Journal

/// Reads a node's journal and tells whether it is what was written.
package struct SQLJournalReader: Sendable {
    private static let columns = "sequence, written_at, actor, action, subject, detail, previous_hash, hash"

    private let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    /// The recorded end of the journal; note it elsewhere to find a journal that was written anew.
    package func head() async throws -> JournalHead {
        try await storage.read { try $0.journalHead() }
    }

    /// The entries behind a sequence, oldest first.
    package func entries(after sequence: Int64 = 0, limit: Int) async throws -> [JournalEntry] {
        try await storage.read { connection in
            try connection.all(
                "SELECT \(Self.columns) FROM journal_entry WHERE sequence > ? ORDER BY sequence LIMIT ?",
                [.integer(sequence), .integer(Int64(limit))],
                Self.entry
            )
        }
    }

    /// Hands over every entry, oldest first, without holding them all.
    package func eachEntry(_ body: @escaping @Sendable (JournalEntry) throws -> Void) async throws {
        try await storage.read { try Self.each($0, body) }
    }

    /// Reads the whole journal as it stands at one moment and compares it with its hashes and its recorded end.
    /// - Parameter witnesses: heads noted earlier, which must still be on the chain
    /// - Returns: how many entries there are
    /// - Throws: ``JournalFault`` for the first fault
    @discardableResult
    package func verify(witnesses: [JournalHead] = []) async throws -> Int64 {
        let nodeID = storage.nodeID
        return try await storage.read { connection in
            var verifier = JournalVerifier(nodeID: nodeID, witnesses: witnesses)
            try Self.each(connection) { try verifier.read($0) }
            try verifier.finish(head: try connection.journalHead())
            return verifier.verified
        }
    }

    static func each(_ connection: any SQLConnection, _ body: (JournalEntry) throws -> Void) throws {
        try connection.query("SELECT \(columns) FROM journal_entry ORDER BY sequence", []) { try body(entry($0)) }
    }

    private static func entry(_ row: any SQLRow) throws -> JournalEntry {
        let sequence = try row.integer(0)
        guard let previousHash = JournalHash(hexadecimal: row.text(6)), let hash = JournalHash(hexadecimal: row.text(7))
        else { throw JournalFault(sequence: sequence, reason: .unreadable) }
        return JournalEntry(
            sequence: sequence,
            at: try row.integer(1),
            actor: row.text(2),
            action: row.text(3),
            subject: row.text(4),
            detail: row.text(5),
            previousHash: previousHash,
            hash: hash
        )
    }
}
