//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
package import Exchange
import Journal
import MerkleLog

/// The exchange in the node's database.
package struct SQLExchangeStore: Sendable {
    let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    /// The journal's name for what the node does by itself.
    static let machine = "node"

    static func journal(
        _ action: String,
        _ subject: String,
        _ detail: JournalDetail,
        by actor: String,
        at: Int64,
        in connection: any SQLConnection
    ) throws {
        try connection.appendJournal(
            JournalEntry.Draft(storing: actor, action, subject, .change(before: nil, after: detail), at: at)
        )
    }
}

extension SQLExchangeStore {
    package func partners() async throws -> [Partner] {
        try await storage.read { connection in
            try connection.all(PartnerRow.selection + " ORDER BY node", [], PartnerRow.partner)
        }
    }

    package func save(_ partner: Partner, by actor: String) async throws {
        let now = storage.now()
        try await storage.write { try Self.save(partner, by: actor, at: now, in: $0) }
    }

    package func change(
        partner node: String,
        by actor: String,
        _ change: @escaping @Sendable (inout Partner) -> Bool
    ) async throws -> Bool {
        let now = storage.now()
        return try await storage.write { connection in
            let found = try connection.first(
                PartnerRow.selection + " WHERE node = ?" + connection.dialect.rowLock,
                [.text(node)],
                PartnerRow.partner
            )
            guard var partner = found else { throw ExchangeStoreError.unknownPartner(node) }
            guard change(&partner) else { return false }
            try Self.save(partner, by: actor, at: now, in: connection)
            return true
        }
    }

    /// Only an officer who settles the alarm lets a halted link go on.
    private static func save(
        _ partner: Partner,
        by actor: String,
        at now: Int64,
        in connection: any SQLConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO exchange_partner
                (node, state, address, authorities, log_key, witness_key, cards, paired_at, sent_head, received_head)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (node) DO UPDATE SET
                state = CASE WHEN exchange_partner.state = 'halted' THEN 'halted' ELSE excluded.state END,
                address = excluded.address, authorities = excluded.authorities, log_key = excluded.log_key,
                witness_key = excluded.witness_key, cards = excluded.cards
            """,
            PartnerRow.values(partner) + [.text(Digest32.zero.text), .text(Digest32.zero.text)]
        )
        let detail = JournalDetail.object([
            "address": .text(partner.address), "state": .text(partner.state.rawValue),
            "keys": .text(partner.cards.map(\.signingKey.text).joined(separator: " ")),
        ])
        try journal("exchange.partner", partner.node, detail, by: actor, at: now, in: connection)
    }

    package func standing(of partner: String) async throws -> LinkStanding {
        try await storage.read { try PartnerPosition.read(partner, in: $0).standing(in: $0) }
    }
}

/// A partner as a row.
enum PartnerRow {
    static let selection = """
        SELECT node, state, address, authorities, log_key, witness_key, cards, paired_at FROM exchange_partner
        """

    static func values(_ partner: Partner) -> [SQLValue] {
        [
            .text(partner.node), .text(partner.state.rawValue), .text(partner.address),
            .text(json(.array(partner.authorities.map { .string($0) }))), .text(partner.logKey.encoded),
            .text(partner.witnessKey.encoded), .text(json(.array(partner.cards.map(\.keptJSON)))),
            .integer(partner.pairedAt.milliseconds),
        ]
    }

    private static func json(_ value: JSONValue) -> String { String(decoding: value.canonical, as: UTF8.self) }

    static func partner(_ row: any SQLRow) throws -> Partner {
        let node = row.text(0)
        func elements(_ column: Int) throws -> [JSONValue] {
            guard let all = try? JSONReader.read(Array(row.bytes(column))).elements else {
                throw PersistenceError.unreadable("the partner \(node)")
            }
            return all
        }
        guard let state = Partner.State(rawValue: row.text(1)), let logKey = NoteKey(encoded: row.text(4)),
            let witnessKey = NoteKey(encoded: row.text(5))
        else { throw PersistenceError.unreadable("the partner \(node)") }
        return Partner(
            node: node,
            state: state,
            address: row.text(2),
            authorities: try elements(3).compactMap(\.text),
            logKey: logKey,
            witnessKey: witnessKey,
            cards: try elements(6).compactMap(OfficeKeyCard.init(kept:)),
            pairedAt: Timestamp(milliseconds: try row.integer(7))
        )
    }
}
