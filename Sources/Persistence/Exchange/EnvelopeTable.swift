//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import MerkleLog

/// Envelopes as rows.
enum EnvelopeTable {
    static let selection = """
        SELECT b.signed, b.encapsulated, b.ciphertext FROM exchange_envelope e JOIN exchange_envelope_bytes b
            ON b.partner = e.partner AND b.direction = e.direction AND b.sequence = e.sequence
        """

    /// - Throws: ``PersistenceError/unreadable(_:)`` also where the content was purged.
    static func envelope(_ row: any SQLRow) throws -> Envelope {
        let sealed = SealedBytes(encapsulated: Array(row.blob(1)), ciphertext: Array(row.blob(2)))
        do {
            return try Envelope(signed: row.text(0), sealed: sealed)
        } catch {
            throw PersistenceError.unreadable("an envelope: \(error)")
        }
    }

    static func insert(
        _ envelope: Envelope,
        _ hash: Digest32,
        _ direction: StoredLetter.Direction,
        partner: String,
        logIndex: Int,
        at time: Int64,
        in connection: any SQLConnection
    ) throws {
        let header = envelope.header
        try connection.execute(
            """
            INSERT INTO exchange_envelope
                (partner, direction, sequence, message_id, from_office, to_office, sent_at, hash, log_index, kept_at,
                state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(partner), .text(direction.rawValue), .integer(header.sequence), .text(header.id),
                .text(header.from), .text(header.to), .integer(header.sent.milliseconds), .text(hash.text),
                .integer(Int64(logIndex)), .integer(time), .text(direction == .sent ? "sent" : "closed"),
            ]
        )
        try connection.execute(
            """
            INSERT INTO exchange_envelope_bytes (partner, direction, sequence, signed, encapsulated, ciphertext)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .text(partner), .text(direction.rawValue), .integer(header.sequence), .text(envelope.signed),
                .blob(envelope.sealed.encapsulated), .blob(envelope.sealed.ciphertext),
            ]
        )
    }

    static func hash(
        _ partner: String,
        _ direction: StoredLetter.Direction,
        _ sequence: Int64,
        in connection: any SQLConnection
    ) throws -> Digest32? {
        try connection.first(
            "SELECT hash FROM exchange_envelope WHERE partner = ? AND direction = ? AND sequence = ?",
            [.text(partner), .text(direction.rawValue), .integer(sequence)]
        ) { Digest32(text: $0.text(0)) } ?? nil
    }
}

extension MerkleHash {
    /// The leaf of an envelope: its hash is the whole entry.
    static func leaf(of entry: Digest32) -> MerkleHash { .leaf(entry.bytes) }
}
