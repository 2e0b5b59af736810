//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Foundation
import Journal
import Node
import Persistence

/// Writes what the ledger says of a case to the journal of a node, as its cases do.
struct LedgerWriter {
    let node: Node

    func write(_ record: LedgerRecord) async throws {
        let json = try JSONReader.read(Array(try JSONEncoder().encode(record)))
        let detail = JournalDetail.object(["before": .null, "after": Self.detail(json)])
        try await write(detail, of: record.number)
    }

    func write(_ detail: JournalDetail, of number: String) async throws {
        let engine = try SQLiteEngine(path: node.folder.database.path)
        try await engine.write { connection in
            let head = try connection.first("SELECT sequence, hash FROM journal_head WHERE id = 1") { row in
                (sequence: try row.integer(0), hash: row.text(1))
            }
            guard let head, let hash = JournalHash(hexadecimal: head.hash) else {
                throw PersistenceError.unreadable("no head")
            }
            var chain = JournalChain(after: JournalHead(sequence: head.sequence, hash: hash))
            let entry = chain.append(
                JournalEntry.Draft(
                    at: 1_755_000_000,
                    actor: "lan",
                    action: LedgerRecord.action,
                    subject: number,
                    detail: detail
                )
            )
            try connection.execute(
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
            try connection.execute(
                "UPDATE journal_head SET sequence = ?, hash = ? WHERE id = 1",
                [.integer(entry.sequence), .text(entry.hash.hexadecimal)]
            )
        }
        try await engine.close()
    }

    private static func detail(_ json: JSONValue) -> JournalDetail {
        if let text = json.text { return .text(text) }
        if let whole = json.whole { return .integer(whole) }
        if let elements = json.elements { return .list(elements.map(detail)) }
        if let members = json.members { return .object(members.mapValues(detail)) }
        return .null
    }
}
