//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
package import Custody
package import Evidence
import Journal

extension SQLCustodyStore {
    package func prepare(
        _ pending: PendingTransfer,
        certificates: [String: CustodyStatement.Certificate],
        by actor: String
    ) async throws {
        let now = storage.now()
        try await storage.write { connection in
            let transfer = pending.transfer
            // Two forms at one moment: an item is offered once, a number given once.
            let others = try connection.all(
                CustodyRow.pendingSelection + " WHERE case_no = ?",
                [.text(transfer.caseNumber)],
                CustodyRow.pending
            )
            let offered = Set(
                others.filter { $0.state == .waiting }.flatMap { $0.transfer.lines.map(\.item) }
                    + others.flatMap { $0.items.map(\.id) }
            )
            guard !transfer.lines.contains(where: { offered.contains($0.item) && transfer.reason != .taken }),
                !pending.items.contains(where: { offered.contains($0.id) }),
                !others.contains(where: { $0.transfer.id == transfer.id })
            else { throw EvidenceError.changedMeanwhile }
            try SQLCustodyStore.keep(certificates, in: connection)
            let entry = try connection.appendJournal(
                JournalEntry.Draft(
                    storing: actor,
                    "custody.transfer.prepared",
                    "\(transfer.caseNumber)/\(transfer.id)",
                    .change(
                        before: nil,
                        after: .object([
                            "reason": .text(transfer.reason.rawValue), "digest": .text(transfer.digest.hexadecimal),
                            "items": .list(transfer.lines.map { .text($0.item) }), "awaits": .text(pending.awaits),
                        ])
                    ),
                    at: now
                )
            )
            try connection.execute(
                """
                INSERT INTO custody_pending
                    (case_no, transfer_id, number, content, items, first_signature, awaits, state, remark)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', '')
                """,
                [
                    .text(transfer.caseNumber), .text(transfer.id), .integer(entry.sequence),
                    CustodyRow.text(transfer.json), CustodyRow.text(.array(pending.items.map(\.json))),
                    CustodyRow.text(pending.first.json), .text(pending.awaits),
                ]
            )
        }
    }

    package func settle(
        _ id: String,
        of caseNumber: String,
        as state: PendingTransfer.State,
        remark: String,
        by actor: String
    ) async throws {
        let now = storage.now()
        try await storage.write { connection in
            let changed = try connection.execute(
                """
                UPDATE custody_pending SET state = ?, remark = ?
                WHERE case_no = ? AND transfer_id = ? AND state = 'waiting'
                """,
                [.text(state.rawValue), .text(remark), .text(caseNumber), .text(id)]
            )
            guard changed == 1 else { throw EvidenceError.settled }
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: actor,
                    "custody.transfer.\(state.rawValue)",
                    "\(caseNumber)/\(id)",
                    .change(before: nil, after: .object(["remark": .text(remark)])),
                    at: now
                )
            )
        }
    }

    package func noteExport(
        of caseNumber: String,
        transfers: Int,
        seal: CustodyDigest,
        by actor: String
    ) async throws {
        let now = storage.now()
        _ = try await storage.write { connection in
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: actor,
                    "custody.exported",
                    caseNumber,
                    .change(
                        before: nil,
                        after: .object([
                            "transfers": .integer(Int64(transfers)), "sha256": .text(seal.hexadecimal),
                        ])
                    ),
                    at: now
                )
            )
        }
    }
}
