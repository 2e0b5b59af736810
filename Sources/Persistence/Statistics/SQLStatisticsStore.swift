//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Journal
package import Statistics

/// Bookings, definitions and publications in the database of a node.
package struct SQLStatisticsStore: StatisticsStore {
    /// Entries of the journal that are read in one transaction.
    static let piece: Int64 = 5_000

    let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func position() async throws -> JournalPosition {
        let nodeID = storage.nodeID
        return try await storage.read { try Self.position(at: Self.booked($0), nodeID, $0) }
    }

    package func position(at sequence: Int64) async throws -> JournalPosition? {
        let nodeID = storage.nodeID
        return try await storage.read { connection in
            guard sequence >= 0, sequence <= (try Self.booked(connection)) else { return nil }
            return try Self.position(at: sequence, nodeID, connection)
        }
    }

    package func unreadable(upTo sequence: Int64) async throws -> Int {
        try await storage.read { connection in
            let count = try connection.first(
                "SELECT COUNT(*) FROM statistics_fault WHERE sequence <= ?",
                [.integer(sequence)]
            ) { try $0.integer(0) }
            return Int(count ?? 0)
        }
    }

    /// The sequence up to which the journal is booked.
    static func booked(_ connection: any SQLConnection, rowLock: String = "") throws -> Int64 {
        try connection.first("SELECT sequence FROM statistics_state WHERE id = 1" + rowLock) { try $0.integer(0) } ?? 0
    }

    private static func position(
        at sequence: Int64,
        _ nodeID: String,
        _ connection: any SQLConnection
    ) throws -> JournalPosition {
        if sequence == 0 {
            let genesis = JournalHead.genesis(nodeID: nodeID)
            return JournalPosition(sequence: 0, hash: genesis.hash.hexadecimal, writtenAt: 0)
        }
        let found = try connection.first(
            "SELECT hash, written_at FROM journal_entry WHERE sequence = ?",
            [.integer(sequence)]
        ) { JournalPosition(sequence: sequence, hash: $0.text(0), writtenAt: try $0.integer(1)) }
        guard let found else { throw PersistenceError.unreadable("entry \(sequence) of the journal") }
        return found
    }
}
