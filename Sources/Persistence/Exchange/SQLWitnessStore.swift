//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange
package import MerkleLog

extension SQLExchangeStore: WitnessStore {
    package func witnessed(of partner: String) async throws -> WitnessedLog {
        try await storage.read { connection in
            let size = try PartnerPosition.read(partner, in: connection).witnessed
            return WitnessedLog(size: size, root: try Self.tiles(.witnessed(partner: partner), size, connection))
        }
    }

    package func witnessedRoot(of partner: String, size: Int) async throws -> MerkleHash {
        try await storage.read { try Self.tiles(.witnessed(partner: partner), size, $0) }
    }

    private static func tiles(_ log: LogName, _ size: Int, _ connection: any SQLConnection) throws -> MerkleHash {
        try LogTiles(log, size: size, in: connection).root(size: size)
    }

    package func witness(_ entries: [Digest32], of partner: String, from index: Int) async throws -> WitnessedLog {
        try await storage.writeAlone { connection in
            try connection.lockJournal()
            var position = try PartnerPosition.read(partner, in: connection, locking: true)
            let log = LogName.witnessed(partner: partner)
            let tiles = LogTiles(log, size: position.witnessed, in: connection)
            var leaves: [MerkleHash] = []
            for entry in entries.dropFirst(max(0, position.witnessed - index)) {
                let place = position.witnessed + leaves.count
                let marked = try connection.execute(
                    """
                    UPDATE exchange_envelope SET witness_index = ?
                    WHERE hash = ? AND partner = ? AND witness_index IS NULL
                    """,
                    [.integer(Int64(place)), .text(entry.text), .text(partner)]
                )
                if marked == 0 {
                    let before = try connection.first(
                        "SELECT witness_index FROM exchange_envelope WHERE hash = ? AND partner = ?",
                        [.text(entry.text), .text(partner)]
                    ) { try $0.integer(0) }
                    guard let before else { break }
                    throw ExchangeStoreError.contradiction(
                        LinkAlarm(.foreignLeaf, "leaf \(place) repeats leaf \(before)")
                    )
                }
                leaves.append(.leaf(of: entry))
            }
            if !leaves.isEmpty {
                try tiles.append(leaves)
                position.witnessed += leaves.count
                try position.save(in: connection)
            }
            return WitnessedLog(
                size: position.witnessed,
                root: try Self.tiles(log, position.witnessed, connection)
            )
        }
    }

    package func keepCheckpoint(_ note: String, of partner: String, size: Int, at time: Timestamp) async throws {
        try await keep(note, .witnessed(partner: partner), size, time)
    }

    package func keepCosigned(_ note: String, by partner: String, size: Int, at time: Timestamp) async throws {
        try await keep(note, .own(partner: partner), size, time)
    }

    private func keep(_ note: String, _ log: LogName, _ size: Int, _ time: Timestamp) async throws {
        try await storage.write { connection in
            _ = try connection.execute(
                """
                INSERT INTO exchange_checkpoint (log, size, note, seen_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (log, size) DO UPDATE SET note = excluded.note, seen_at = excluded.seen_at
                """,
                [.text(log.key), .integer(Int64(size)), .text(note), .integer(time.milliseconds)]
            )
        }
    }

    package func checkpoint(_ log: LogName, covering size: Int) async throws -> String? {
        try await storage.read { connection in
            try connection.first(
                "SELECT note FROM exchange_checkpoint WHERE log = ? AND size >= ? ORDER BY size LIMIT 1",
                [.text(log.key), .integer(Int64(size))]
            ) { $0.text(0) }
        }
    }

    package func entries(_ log: LogName, _ range: Range<Int>) async throws -> [Digest32] {
        let column =
            switch log {
            case .own: "log_index"
            case .witnessed: "witness_index"
            }
        return try await storage.read { connection in
            try connection.all(
                """
                SELECT hash FROM exchange_envelope WHERE partner = ? AND \(column) >= ? AND \(column) < ?
                ORDER BY \(column)
                """,
                [.text(log.partner), .integer(Int64(range.lowerBound)), .integer(Int64(range.upperBound))]
            ) { row in
                guard let hash = Digest32(text: row.text(0)) else { throw PersistenceError.unreadable("a hash") }
                return hash
            }
        }
    }

    package func tile(_ log: LogName, level: Int, index: Int) async throws -> [MerkleHash] {
        try await storage.read { try LogTiles(log, size: 0, in: $0).tile(level, index) }
    }

    package func place(of message: String, in log: LogName) async throws -> Int? {
        let column =
            switch log {
            case .own: "log_index"
            case .witnessed: "witness_index"
            }
        return try await storage.read { connection in
            try connection.first(
                """
                SELECT \(column) FROM exchange_envelope WHERE message_id = ? AND partner = ? AND \(column) IS NOT NULL
                ORDER BY kept_at
                """,
                [.text(message), .text(log.partner)]
            ) { Int(try $0.integer(0)) }
        }
    }

    package func inclusionProof(of index: Int, size: Int, in log: LogName) async throws -> [MerkleHash] {
        try await storage.read { try LogTiles(log, size: size, in: $0).inclusionProof(of: index, size: size) }
    }

    package func consistencyProof(from old: Int, to new: Int, in log: LogName) async throws -> [MerkleHash] {
        try await storage.read { try LogTiles(log, size: new, in: $0).consistencyProof(from: old, to: new) }
    }

    package func omitted(by partner: String, limit: Int) async throws -> [Int64] {
        try await storage.read { connection in
            try connection.all(
                """
                SELECT sequence FROM exchange_envelope
                WHERE partner = ? AND direction = 'sent' AND witness_index IS NULL AND sequence <=
                    (SELECT MAX(sequence) FROM exchange_envelope
                     WHERE partner = ? AND direction = 'sent' AND witness_index IS NOT NULL)
                ORDER BY sequence LIMIT ?
                """,
                [.text(partner), .text(partner), .integer(Int64(limit))]
            ) { try $0.integer(0) }
        }
    }
}
