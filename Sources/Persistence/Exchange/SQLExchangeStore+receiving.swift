//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange
import Journal
import MerkleLog

extension SQLExchangeStore {
    package func accept(
        _ envelopes: [Envelope],
        from partner: String,
        at time: Timestamp
    ) async throws -> Acceptance {
        do {
            return try await keep(envelopes, from: partner, at: time)
        } catch PersistenceError.diskFull {
            throw ExchangeStoreError.diskFull
        }
    }

    private func keep(_ envelopes: [Envelope], from partner: String, at time: Timestamp) async throws -> Acceptance {
        let now = storage.now()
        return try await storage.write { connection in
            var position = try PartnerPosition.read(partner, in: connection, locking: true)
            try position.requireActive()
            let sequence = EnvelopeSequence(envelopes, after: position.received)
            for envelope in sequence.repeated {
                let known = try EnvelopeTable.hash(partner, .received, envelope.header.sequence, in: connection)
                guard known == envelope.hash else {
                    throw ExchangeStoreError.contradiction(
                        LinkAlarm(.fork, "received \(envelope.header.sequence) again with another content")
                    )
                }
            }
            if case .fork(let place) = sequence.refusal {
                throw ExchangeStoreError.contradiction(
                    LinkAlarm(.fork, "received \(place) does not follow \(position.received.head)")
                )
            }
            if !sequence.fresh.isEmpty {
                try Self.insert(sequence.fresh, &position, at: time, in: connection)
                try position.save(in: connection)
                let detail = JournalDetail.object([
                    "count": .integer(Int64(sequence.fresh.count)),
                    "through": .integer(position.received.sequence), "head": .text(position.received.head.text),
                ])
                try Self.journal("exchange.accepted", partner, detail, by: Self.machine, at: now, in: connection)
            }
            return Acceptance(
                accepted: sequence.fresh.count,
                repeated: sequence.repeated.count,
                refusal: sequence.refusal,
                standing: try position.standing(in: connection)
            )
        }
    }

    private static func insert(
        _ envelopes: [Envelope],
        _ position: inout PartnerPosition,
        at time: Timestamp,
        in connection: any SQLConnection
    ) throws {
        let tiles = LogTiles(.own(partner: position.partner), size: position.logSize, in: connection)
        var leaves: [MerkleHash] = []
        for envelope in envelopes {
            let hash = envelope.hash
            try EnvelopeTable.insert(
                envelope,
                hash,
                .received,
                partner: position.partner,
                logIndex: position.logSize,
                at: time.milliseconds,
                in: connection
            )
            position.received = LinkPosition(sequence: envelope.header.sequence, head: hash)
            leaves.append(.leaf(of: hash))
        }
        try tiles.append(leaves)
    }

    package func firstAccepted(from partner: String, since time: Timestamp) async throws -> Int64? {
        try await storage.read { connection in
            try connection.first(
                """
                SELECT MIN(sequence) FROM exchange_envelope
                WHERE partner = ? AND direction = 'received' AND kept_at >= ?
                """,
                [.text(partner), .integer(time.milliseconds)]
            ) { try $0.optionalInteger(0) } ?? nil
        }
    }

    package func unopened(from partner: String, for offices: Set<String>, limit: Int) async throws -> [Envelope] {
        try await storage.read { connection in
            var envelopes: [Envelope] = []
            let wanted = offices.map { _ in "?" }.joined(separator: ", ")
            guard !offices.isEmpty else { return [] }
            try connection.query(
                EnvelopeTable.selection
                    + " WHERE e.partner = ? AND e.state = 'closed' AND e.direction = 'received' AND e.to_office IN (\(wanted))"
                    + " ORDER BY e.sequence LIMIT ?",
                [.text(partner)] + offices.sorted().map { .text($0) } + [.integer(Int64(limit))]
            ) { envelopes.append(try EnvelopeTable.envelope($0)) }
            return envelopes
        }
    }
}
