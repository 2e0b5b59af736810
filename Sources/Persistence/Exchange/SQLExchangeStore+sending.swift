//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange
import Journal
import MerkleLog

extension SQLExchangeStore {
    package func send(
        _ letters: [OutgoingLetter],
        to partner: String,
        by actor: String,
        sign: @escaping @Sendable (SealedDraft, LinkPosition) throws -> Envelope
    ) async throws -> [Envelope] {
        let now = storage.now()
        return try await storage.write { connection in
            var position = try PartnerPosition.read(partner, in: connection, locking: true)
            guard position.state != .suspended else { throw ExchangeStoreError.notActive(partner, position.state) }
            let envelopes = try Self.append(letters, &position, sign: sign, in: connection)
            try position.save(in: connection)
            for (envelope, letter) in zip(envelopes, letters) {
                let detail = JournalDetail.object([
                    "to": .text(envelope.header.to), "type": .text(letter.facts.type.rawValue),
                    "sequence": .integer(envelope.header.sequence), "hash": .text(envelope.hash.text),
                ])
                try Self.journal("exchange.sent", envelope.header.id, detail, by: actor, at: now, in: connection)
            }
            return envelopes
        }
    }

    /// Puts letters into the sequence and the log.
    static func append(
        _ letters: [OutgoingLetter],
        _ position: inout PartnerPosition,
        sign: (SealedDraft, LinkPosition) throws -> Envelope,
        in connection: any SQLConnection
    ) throws -> [Envelope] {
        let partner = position.partner
        let tiles = LogTiles(.own(partner: partner), size: position.logSize, in: connection)
        var envelopes: [Envelope] = []
        var leaves: [MerkleHash] = []
        for letter in letters {
            let envelope = try sign(letter.draft, position.sent)
            let hash = envelope.hash
            try EnvelopeTable.insert(
                envelope,
                hash,
                .sent,
                partner: partner,
                logIndex: position.logSize,
                at: envelope.header.sent.milliseconds,
                in: connection
            )
            _ = try LetterTable.insert(
                envelope.header,
                letter.facts,
                letter.kept,
                .sent,
                partner: partner,
                at: envelope.header.sent.milliseconds,
                in: connection
            )
            for effect in letter.effects {
                let parties = LetterParties(
                    partner: partner,
                    own: envelope.header.from,
                    other: envelope.header.to
                )
                try applyOwn(effect, parties, in: connection)
            }
            position.sent = LinkPosition(sequence: envelope.header.sequence, head: hash)
            leaves.append(.leaf(of: hash))
            envelopes.append(envelope)
        }
        try tiles.append(leaves)
        return envelopes
    }

    package func outbox(
        of partner: String,
        after sequence: Int64,
        limit: Int,
        mostBytes: Int
    ) async throws -> [OutgoingLine] {
        try await storage.read { connection in
            var lines: [OutgoingLine] = []
            var bytes = 0
            try connection.query(
                """
                SELECT signed, encapsulated, ciphertext, sequence FROM exchange_envelope_bytes
                WHERE partner = ? AND direction = 'sent' AND sequence > ? AND sequence <= ? ORDER BY sequence
                """,
                [.text(partner), .integer(sequence), .integer(sequence + Int64(limit))]
            ) { row in
                guard bytes < mostBytes else { return }
                let sealed = SealedBytes(encapsulated: Array(row.blob(1)), ciphertext: Array(row.blob(2)))
                let line = Envelope.line(signed: Array(row.bytes(0)), sealed: sealed)
                bytes += line.count
                guard bytes <= mostBytes || lines.isEmpty else { return }
                lines.append(OutgoingLine(sequence: try row.integer(3), bytes: line))
            }
            return lines
        }
    }

    package func confirm(_ confirmed: LinkPosition, by partner: String, at time: Timestamp) async throws {
        try await storage.write { connection in
            var position = try PartnerPosition.read(partner, in: connection, locking: true)
            guard confirmed.sequence > 0 else { return }
            try Self.requireOwn(confirmed, partner, in: connection)
            guard confirmed.sequence > position.confirmed else { return }
            position.confirmed = confirmed.sequence
            try position.save(in: connection)
            try connection.execute(
                """
                INSERT INTO exchange_confirmation (partner, sequence, confirmed_at) VALUES (?, ?, ?)
                ON CONFLICT (partner, sequence) DO NOTHING
                """,
                [.text(partner), .integer(confirmed.sequence), .integer(time.milliseconds)]
            )
        }
    }

    /// What a partner says it accepted must be what we sent.
    private static func requireOwn(
        _ confirmed: LinkPosition,
        _ partner: String,
        in connection: any SQLConnection
    ) throws {
        let own = try EnvelopeTable.hash(partner, .sent, confirmed.sequence, in: connection) ?? .zero
        guard own == confirmed.head else {
            throw ExchangeStoreError.contradiction(
                LinkAlarm(.fork, "sent \(confirmed.sequence): ours \(own), theirs \(confirmed.head)")
            )
        }
    }
}
