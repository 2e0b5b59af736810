//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Journal
package import SeaWatch

/// Vessels that offices look out for in the node's database.
package struct SQLWatchedVesselStore: WatchedVesselStore {
    private static let columns =
        "entry_id, mmsi, imo, name, reason, office, officer, added_at, valid_to"

    private let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func entries() async throws -> [WatchedVessel] {
        try await storage.read { connection in
            try connection.all(
                "SELECT \(Self.columns) FROM watched_vessel ORDER BY added_at DESC, entry_id DESC",
                [],
                Self.entry
            )
        }
    }

    package func add(_ vessel: WatchedVessel, by login: String) async throws {
        guard vessel.key.namesSomething else { throw WatchedVesselError.nothingNamed }
        let now = storage.now()
        try await storage.write { connection in
            let added = try connection.execute(
                """
                INSERT INTO watched_vessel (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (entry_id) DO NOTHING
                """,
                [
                    .text(vessel.id)
                ] + Self.values(vessel.key) + [
                    .text(vessel.reason), .text(vessel.office), .text(vessel.officer), .integer(vessel.since),
                    .optional(vessel.until?.daysSince1970),
                ]
            )
            guard added == 1 else { return }
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: login,
                    "sea.watch.added",
                    vessel.id,
                    .change(before: nil, after: Self.detail(vessel)),
                    at: now
                )
            )
        }
    }

    @discardableResult
    package func remove(_ id: String, by login: String) async throws -> Bool {
        let now = storage.now()
        return try await storage.write { connection in
            let before = try connection.first(
                "SELECT \(Self.columns) FROM watched_vessel WHERE entry_id = ?",
                [.text(id)],
                Self.entry
            )
            guard let before else { return false }
            try connection.execute("DELETE FROM watched_vessel WHERE entry_id = ?", [.text(id)])
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: login,
                    "sea.watch.removed",
                    id,
                    .change(before: Self.detail(before), after: nil),
                    at: now
                )
            )
            return true
        }
    }

    /// Number, IMO number, name: one of them.
    private static func values(_ key: WatchedVessel.Key) -> [SQLValue] {
        switch key {
        case .mmsi(let number): [.integer(Int64(number)), .null, .null]
        case .imo(let number): [.null, .integer(Int64(number)), .null]
        case .name(let name): [.null, .null, .text(name)]
        }
    }

    private static func detail(_ vessel: WatchedVessel) -> JournalDetail {
        let (kind, key) =
            switch vessel.key {
            case .mmsi(let number): ("mmsi", String(number))
            case .imo(let number): ("imo", String(number))
            case .name(let name): ("name", name)
            }
        return .object([
            kind: .text(key), "reason": .text(vessel.reason), "office": .text(vessel.office),
            "until": .optional(vessel.until?.iso8601),
        ])
    }

    private static func entry(_ row: any SQLRow) throws -> WatchedVessel {
        let key: WatchedVessel.Key =
            if let number = try row.optionalInteger(1) {
                .mmsi(UInt32(clamping: number))
            } else if let number = try row.optionalInteger(2) {
                .imo(UInt32(clamping: number))
            } else {
                .name(row.text(3))
            }
        return WatchedVessel(
            id: row.text(0),
            key: key,
            reason: row.text(4),
            until: try row.optionalInteger(8).flatMap { CalendarDate(daysSince1970: $0) },
            office: row.text(5),
            officer: row.text(6),
            since: try row.integer(7)
        )
    }
}
