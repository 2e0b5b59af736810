//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Journal
import Persistence
import TestSupport
import Testing

@Suite("A journal that was changed behind the node's back is found out")
struct JournalTamperingTests {
    /// A node with five entries, its journal changed by SQL, then verified.
    private func fault(
        _ statements: String,
        on database: TestDatabase,
        keepingHead: Bool = false
    ) async throws -> JournalFault? {
        var found: JournalFault?
        try await database.withNode { node, address in
            let sample = SampleDeclarations()
            for part in 0..<5 { try await node.stores.add(sample.batch(2, first: part * 2)) }
            #expect(try await node.journal.verify() == 5)
            let head = try await node.journal.head()
            try await address.tamper(statements)
            do {
                try await node.journal.verify(witnesses: keepingHead ? [head] : [])
            } catch let fault as JournalFault {
                found = fault
            }
        }
        return found
    }

    @Test("an edited entry", arguments: TestDatabase.available)
    func edit(database: TestDatabase) async throws {
        let edits = [
            "UPDATE journal_entry SET actor = 'nobody' WHERE sequence = 3",
            "UPDATE journal_entry SET detail = REPLACE(detail, '\"added\":2', '\"added\":1') WHERE sequence = 3",
            "UPDATE journal_entry SET written_at = written_at + 1 WHERE sequence = 3",
        ]
        for edit in edits {
            let expected = JournalFault(sequence: 3, reason: .edited)
            #expect(try await fault(edit, on: database) == expected, "\(edit)")
        }
    }

    @Test("a deleted entry", arguments: TestDatabase.available)
    func deletion(database: TestDatabase) async throws {
        let first = try await fault("DELETE FROM journal_entry WHERE sequence = 1", on: database)
        #expect(first == JournalFault(sequence: 1, reason: .missing))
        let middle = try await fault("DELETE FROM journal_entry WHERE sequence = 4", on: database)
        #expect(middle == JournalFault(sequence: 4, reason: .missing))
    }

    @Test("a deleted entry whose gap was closed", arguments: TestDatabase.available)
    func closedGap(database: TestDatabase) async throws {
        let statements = """
            DELETE FROM journal_entry WHERE sequence = 3;
            UPDATE journal_entry SET sequence = 3 WHERE sequence = 4;
            UPDATE journal_entry SET sequence = 4 WHERE sequence = 5;
            UPDATE journal_head SET sequence = 4;
            """
        #expect(try await fault(statements, on: database) == JournalFault(sequence: 3, reason: .moved))
    }

    @Test("two entries that changed places", arguments: TestDatabase.available)
    func reorder(database: TestDatabase) async throws {
        let statements = """
            UPDATE journal_entry SET sequence = 99 WHERE sequence = 2;
            UPDATE journal_entry SET sequence = 2 WHERE sequence = 4;
            UPDATE journal_entry SET sequence = 4 WHERE sequence = 99;
            """
        #expect(try await fault(statements, on: database) == JournalFault(sequence: 2, reason: .moved))
    }

    @Test("a truncated tail", arguments: TestDatabase.available)
    func truncation(database: TestDatabase) async throws {
        let found = try await fault("DELETE FROM journal_entry WHERE sequence > 3", on: database)
        #expect(found == JournalFault(sequence: 4, reason: .truncated(head: 5)))
        let emptied = try await fault("DELETE FROM journal_entry", on: database)
        #expect(emptied == JournalFault(sequence: 1, reason: .truncated(head: 5)))
    }

    @Test("a truncated tail with a head that fits, by a head noted elsewhere", arguments: TestDatabase.available)
    func witness(database: TestDatabase) async throws {
        let statements = """
            DELETE FROM journal_entry WHERE sequence > 3;
            UPDATE journal_head SET sequence = 3, hash = (SELECT hash FROM journal_entry WHERE sequence = 3);
            """
        #expect(try await fault(statements, on: database) == nil)
        let found = try await fault(statements, on: database, keepingHead: true)
        #expect(found == JournalFault(sequence: 4, reason: .truncated(head: 5)))
    }

    @Test("a hash that is none", arguments: TestDatabase.available)
    func unreadable(database: TestDatabase) async throws {
        let found = try await fault("UPDATE journal_entry SET hash = 'x' WHERE sequence = 5", on: database)
        #expect(found == JournalFault(sequence: 5, reason: .unreadable))
    }

    @Test("the journal of another node", arguments: TestDatabase.available)
    func transplant(database: TestDatabase) async throws {
        let found = try await fault(
            "DELETE FROM journal_entry WHERE sequence > 1;"
                // Nearly no hash is without both digits.
                + "UPDATE journal_entry SET previous_hash = "
                + "REPLACE(REPLACE(REPLACE(previous_hash, '0', 'x'), '1', '0'), 'x', '1')",
            on: database
        )
        #expect(found?.sequence == 1)
    }
}
