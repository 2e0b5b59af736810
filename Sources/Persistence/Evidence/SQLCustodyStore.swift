//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
package import Custody
package import Evidence
import Journal

/// ``CustodyStore`` on either engine.
package struct SQLCustodyStore: CustodyStore {
    let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package var journalID: String { storage.nodeID }

    package func record(of caseNumber: String) async throws -> CustodyRecord {
        try await storage.read { connection in
            let key: [SQLValue] = [.text(caseNumber)]
            var record = CustodyRecord(caseNumber: caseNumber)
            record.entries = try connection.all(
                """
                SELECT content, journal_sequence, journal_hash FROM custody_transfer
                WHERE case_no = ? ORDER BY sequence
                """,
                key,
                CustodyRow.entry
            )
            record.items = try connection.all(
                "SELECT content FROM custody_item WHERE case_no = ? ORDER BY sequence, place",
                key,
                CustodyRow.item
            )
            record.pending = try connection.all(
                CustodyRow.pendingSelection + " WHERE case_no = ? ORDER BY number, transfer_id",
                key,
                CustodyRow.pending
            )
            record.photos = try connection.all(
                CustodyRow.photoSelection + " WHERE case_no = ? ORDER BY number",
                key,
                CustodyRow.photo
            )
            let used = record.entries.flatMap(\.signed.signatures) + record.pending.map(\.first)
            for id in Set(used.map(\.keyID)) {
                let found = try connection.first(
                    "SELECT key_id, certificate, occasion FROM custody_certificate WHERE key_id = ?",
                    [.text(id)],
                    CustodyRow.certificate
                )
                if let found { record.certificates[found.0] = found.1 }
            }
            return record
        }
    }

    package func waiting(for login: String) async throws -> [PendingTransfer] {
        try await storage.read { connection in
            try connection.all(
                CustodyRow.pendingSelection + " WHERE awaits = ? AND state = 'waiting' ORDER BY number, transfer_id",
                [.text(login)],
                CustodyRow.pending
            )
        }
    }

    package func append(
        _ signed: SignedTransfer,
        items: [EvidenceItem],
        certificates: [String: CustodyStatement.Certificate],
        by actor: String
    ) async throws {
        let now = storage.now()
        try await storage.write { connection in
            let transfer = signed.transfer
            try Self.checkEnd(signed, in: connection)
            let settled = try connection.execute(
                "UPDATE custody_pending SET state = 'signed' WHERE case_no = ? AND transfer_id = ? AND state = 'waiting'",
                [.text(transfer.caseNumber), .text(transfer.id)]
            )
            // With two signatures it was prepared before; if it is settled, somebody else was first.
            guard settled == (signed.signatures.count > 1 ? 1 : 0) else { throw EvidenceError.changedMeanwhile }
            try Self.keep(certificates, in: connection)
            let entry = try connection.appendJournal(
                JournalEntry.Draft(
                    storing: actor,
                    "custody.transfer.signed",
                    "\(transfer.caseNumber)/\(signed.link.sequence)",
                    .change(before: nil, after: Self.detail(signed, items)),
                    at: now
                )
            )
            try connection.execute(
                """
                INSERT INTO custody_transfer (case_no, sequence, content, hash, journal_sequence, journal_hash)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(transfer.caseNumber), .integer(Int64(signed.link.sequence)), CustodyRow.text(signed.json),
                    .text(signed.hash.hexadecimal), .integer(entry.sequence), .text(entry.hash.hexadecimal),
                ]
            )
            for (place, item) in items.enumerated() {
                try connection.execute(
                    "INSERT INTO custody_item (case_no, item_id, sequence, place, content) VALUES (?, ?, ?, ?, ?)",
                    [
                        .text(transfer.caseNumber), .text(item.id), .integer(Int64(signed.link.sequence)),
                        .integer(Int64(place)), CustodyRow.text(item.json),
                    ]
                )
            }
        }
    }

    /// The journal is locked by every writer, so what is read here stays until the transaction is over.
    private static func checkEnd(_ signed: SignedTransfer, in connection: any SQLConnection) throws {
        let number = signed.transfer.caseNumber
        let last = try connection.first(
            "SELECT sequence, hash FROM custody_transfer WHERE case_no = ? ORDER BY sequence DESC LIMIT 1",
            [.text(number)]
        ) { (Int(try $0.integer(0)), $0.text(1)) }
        let head = last ?? (0, CustodyChain.genesis(of: number).hexadecimal)
        guard signed.link.sequence == head.0 + 1, signed.link.previous.hexadecimal == head.1 else {
            throw EvidenceError.changedMeanwhile
        }
    }

    static func keep(
        _ certificates: [String: CustodyStatement.Certificate],
        in connection: any SQLConnection
    ) throws {
        for (id, certificate) in certificates {
            try connection.execute(
                """
                INSERT INTO custody_certificate (key_id, certificate, occasion) VALUES (?, ?, ?)
                ON CONFLICT (key_id) DO NOTHING
                """,
                [.text(id), .blob(certificate.der), .text(certificate.occasion.rawValue)]
            )
        }
    }

    /// Names of persons stay in what was signed; the journal tells what, when and by which hash.
    private static func detail(_ signed: SignedTransfer, _ items: [EvidenceItem]) -> JournalDetail {
        let transfer = signed.transfer
        return .object([
            "reason": .text(transfer.reason.rawValue), "hash": .text(signed.hash.hexadecimal),
            "items": .list(transfer.lines.map { .text($0.item) }),
            "taken": .list(items.map { .text($0.digest.hexadecimal) }),
            "from": .optional(transfer.from?.login), "to": .optional(transfer.to?.login),
            "witness": .optional(transfer.witness?.login),
            "keys": .list(signed.signatures.map { .text($0.keyID) }),
        ])
    }
}
