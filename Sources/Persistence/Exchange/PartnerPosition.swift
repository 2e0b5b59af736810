//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import MerkleLog

/// How far both directions with a partner have come, inside one transaction.
struct PartnerPosition {
    let partner: String
    let state: Partner.State
    var sent: LinkPosition
    var confirmed: Int64
    var received: LinkPosition
    var opened: Int64
    /// Of what we sent, how far the partner's log was rebuilt; and of what it sent.
    var witnessedSent: Int64
    var witnessedReceived: Int64

    /// Leaves of the partner's log that are rebuilt.
    var witnessed: Int { Int(witnessedSent + witnessedReceived) }

    /// Leaves of the own log: every envelope is one.
    var logSize: Int { Int(sent.sequence + received.sequence) }

    /// - Parameter locking: holds the row until the transaction is over.
    static func read(
        _ partner: String,
        in connection: any SQLConnection,
        locking: Bool = false
    ) throws -> PartnerPosition {
        let found = try connection.first(
            """
            SELECT state, sent_sequence, sent_head, confirmed_sequence, received_sequence, received_head,
                opened_sequence, witnessed_sent, witnessed_received
            FROM exchange_partner WHERE node = ?
            """ + (locking ? connection.dialect.rowLock : ""),
            [.text(partner)]
        ) { row in
            guard let state = Partner.State(rawValue: row.text(0)), let sent = Digest32(text: row.text(2)),
                let received = Digest32(text: row.text(5))
            else { throw PersistenceError.unreadable("the partner \(partner)") }
            return PartnerPosition(
                partner: partner,
                state: state,
                sent: LinkPosition(sequence: try row.integer(1), head: sent),
                confirmed: try row.integer(3),
                received: LinkPosition(sequence: try row.integer(4), head: received),
                opened: try row.integer(6),
                witnessedSent: try row.integer(7),
                witnessedReceived: try row.integer(8)
            )
        }
        guard let found else { throw ExchangeStoreError.unknownPartner(partner) }
        return found
    }

    func requireActive() throws {
        guard state == .active else { throw ExchangeStoreError.notActive(partner, state) }
    }

    func save(in connection: any SQLConnection) throws {
        try connection.execute(
            """
            UPDATE exchange_partner SET sent_sequence = ?, sent_head = ?, confirmed_sequence = ?,
                received_sequence = ?, received_head = ?, opened_sequence = ?, witnessed_sent = ?, witnessed_received = ?
            WHERE node = ?
            """,
            [
                .integer(sent.sequence), .text(sent.head.text), .integer(confirmed), .integer(received.sequence),
                .text(received.head.text), .integer(opened), .integer(witnessedSent), .integer(witnessedReceived),
                .text(partner),
            ]
        )
    }

    func standing(in connection: any SQLConnection) throws -> LinkStanding {
        LinkStanding(
            sent: sent,
            confirmed: LinkPosition(
                sequence: confirmed,
                head: try EnvelopeTable.hash(partner, .sent, confirmed, in: connection) ?? .zero
            ),
            received: received,
            openedThrough: opened,
            logSize: logSize,
            logRoot: try LogTiles(.own(partner: partner), size: logSize, in: connection).root(size: logSize)
        )
    }
}
