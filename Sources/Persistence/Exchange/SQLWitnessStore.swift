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
                guard try Self.witness(entry, &position, in: connection) else { break }
                leaves.append(.leaf(of: entry))
            }
            if !leaves.isEmpty {
                try tiles.append(leaves)
                try position.save(in: connection)
            }
            return WitnessedLog(
                size: position.witnessed,
                root: try Self.tiles(log, position.witnessed, connection)
            )
        }
    }

    /// Notes the next leaf of the partner's log: in each direction envelopes stand in their order, none left out.
    /// - Returns: false for one that we do not know.
    private static func witness(
        _ entry: Digest32,
        _ position: inout PartnerPosition,
        in connection: any SQLConnection
    ) throws -> Bool {
        let found = try connection.first(
            "SELECT direction, sequence FROM exchange_envelope WHERE partner = ? AND hash = ?",
            [.text(position.partner), .text(entry.text)]
        ) { (direction: $0.text(0), sequence: try $0.integer(1)) }
        guard let found else { return false }
        let place = position.witnessed
        let isSent = found.direction == StoredLetter.Direction.sent.rawValue
        let wanted = (isSent ? position.witnessedSent : position.witnessedReceived) + 1
        guard found.sequence == wanted else {
            let kind: LinkAlarm.Kind = found.sequence < wanted ? .foreignLeaf : .omission
            throw ExchangeStoreError.contradiction(
                LinkAlarm(kind, "leaf \(place): \(found.direction) \(found.sequence) where \(wanted) should be")
            )
        }
        if isSent { position.witnessedSent = wanted } else { position.witnessedReceived = wanted }
        try connection.execute(
            "INSERT INTO exchange_witness (partner, place, direction, sequence) VALUES (?, ?, ?, ?)",
            [.text(position.partner), .integer(Int64(place)), .text(found.direction), .integer(wanted)]
        )
        return true
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
        let query =
            switch log {
            case .own:
                """
                SELECT hash FROM exchange_envelope WHERE partner = ? AND log_index >= ? AND log_index < ?
                ORDER BY log_index
                """
            case .witnessed:
                """
                SELECT e.hash FROM exchange_witness w JOIN exchange_envelope e
                    ON e.partner = w.partner AND e.direction = w.direction AND e.sequence = w.sequence
                WHERE w.partner = ? AND w.place >= ? AND w.place < ? ORDER BY w.place
                """
            }
        return try await storage.read { connection in
            try connection.all(
                query,
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
        let query =
            switch log {
            case .own:
                """
                SELECT log_index FROM exchange_envelope WHERE message_id = ? AND partner = ? ORDER BY log_index
                """
            case .witnessed:
                """
                SELECT w.place FROM exchange_envelope e JOIN exchange_witness w
                    ON w.partner = e.partner AND w.direction = e.direction AND w.sequence = e.sequence
                WHERE e.message_id = ? AND e.partner = ? ORDER BY w.place
                """
            }
        return try await storage.read { connection in
            try connection.first(query, [.text(message), .text(log.partner)]) { Int(try $0.integer(0)) }
        }
    }

    package func inclusionProof(of index: Int, size: Int, in log: LogName) async throws -> [MerkleHash] {
        try await storage.read { try LogTiles(log, size: size, in: $0).inclusionProof(of: index, size: size) }
    }

    package func consistencyProof(from old: Int, to new: Int, in log: LogName) async throws -> [MerkleHash] {
        try await storage.read { try LogTiles(log, size: new, in: $0).consistencyProof(from: old, to: new) }
    }
}
