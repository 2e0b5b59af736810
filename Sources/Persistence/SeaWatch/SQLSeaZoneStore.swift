//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Journal
package import SeaWatch

/// Zones of the sea in the node's database; their rings as a MultiPolygon of GeoJSON (RFC 7946).
package struct SQLSeaZoneStore: SeaZoneStore {
    private static let columns =
        "zone_id, name_vi, name_zh, name_en, kind, geometry, valid_from, valid_to, office, alerts"

    private let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func zones() async throws -> [SeaZone] {
        try await storage.read { try Self.all(in: $0) }
    }

    private static func all(in connection: any SQLConnection) throws -> [SeaZone] {
        try connection.all("SELECT \(columns) FROM sea_zone ORDER BY zone_id", [], zone)
    }

    package func version() async throws -> Int64 {
        try await storage.read { connection in
            try connection.first("SELECT version FROM sea_zone_version") { try $0.integer(0) } ?? 0
        }
    }

    package func save(_ zones: [SeaZone], by login: String) async throws {
        guard !zones.isEmpty else { return }
        let now = storage.now()
        try await storage.write { connection in
            var known = Dictionary(try Self.all(in: connection).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
            try SeaZoneError.check(known.merging(zones.map { ($0.id, $0) }, uniquingKeysWith: { $1 }).values)
            var hasChanged = false
            for zone in zones {
                let before = known.updateValue(zone, forKey: zone.id)
                guard before != zone else { continue }
                hasChanged = true
                try connection.execute(
                    """
                    INSERT INTO sea_zone (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (zone_id) DO UPDATE SET name_vi = excluded.name_vi, name_zh = excluded.name_zh,
                        name_en = excluded.name_en, kind = excluded.kind, geometry = excluded.geometry,
                        valid_from = excluded.valid_from, valid_to = excluded.valid_to, office = excluded.office,
                        alerts = excluded.alerts
                    """,
                    [
                        .text(zone.id), .text(zone.name.vi), .text(zone.name.zh), .text(zone.name.en),
                        .text(zone.kind.rawValue), .text(GeoJSONPolygons.text(zone.polygons)),
                        .optional(zone.validity.from?.daysSince1970), .optional(zone.validity.to?.daysSince1970),
                        .text(zone.office), .bool(zone.alerts),
                    ]
                )
                try Self.note(zone.id, from: before, to: zone, by: login, at: now, in: connection)
            }
            if hasChanged { try Self.countChange(in: connection) }
        }
    }

    private static func countChange(in connection: any SQLConnection) throws {
        try connection.execute("UPDATE sea_zone_version SET version = version + 1")
    }

    package func remove(_ id: String, by login: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            guard let before = try Self.find(id, in: connection) else { return }
            try connection.execute("DELETE FROM sea_zone WHERE zone_id = ?", [.text(id)])
            try Self.note(id, from: before, to: nil, by: login, at: now, in: connection)
            try Self.countChange(in: connection)
        }
    }

    private static func find(_ id: String, in connection: any SQLConnection) throws -> SeaZone? {
        try connection.first("SELECT \(columns) FROM sea_zone WHERE zone_id = ?", [.text(id)], zone)
    }

    private static func note(
        _ id: String,
        from before: SeaZone?,
        to after: SeaZone?,
        by login: String,
        at now: Int64,
        in connection: any SQLConnection
    ) throws {
        try connection.appendJournal(
            JournalEntry.Draft(
                storing: login,
                after == nil ? "sea.zone.removed" : "sea.zone.saved",
                id,
                .change(before: before.map(detail), after: after.map(detail)),
                at: now
            )
        )
    }

    /// Rings may have many thousand points, so the journal has their digest.
    private static func detail(_ zone: SeaZone) -> JournalDetail {
        .object([
            "name_vi": .text(zone.name.vi), "name_zh": .text(zone.name.zh), "name_en": .text(zone.name.en),
            "kind": .text(zone.kind.rawValue), "office": .text(zone.office), "alerts": .bool(zone.alerts),
            "valid_from": .optional(zone.validity.from?.iso8601), "valid_to": .optional(zone.validity.to?.iso8601),
            "geometry": .text(ContentDigest.of(GeoJSONPolygons.text(zone.polygons))),
        ])
    }

    private static func zone(_ row: any SQLRow) throws -> SeaZone {
        guard let kind = SeaZone.Kind(rawValue: row.text(4)), let polygons = GeoJSONPolygons.read(text: row.text(5))
        else {
            throw PersistenceError.unreadable("the zone \(row.text(0))")
        }
        return SeaZone(
            id: row.text(0),
            name: Trilingual(vi: row.text(1), zh: row.text(2), en: row.text(3)),
            kind: kind,
            polygons: polygons,
            validity: try ValidityPeriod(row, 6),
            office: row.text(8),
            alerts: try row.bool(9)
        )
    }
}

extension ValidityPeriod {
    /// From two columns with days since 1970.
    init(_ row: any SQLRow, _ column: Int) throws {
        self.init(
            from: try row.optionalInteger(column).flatMap { CalendarDate(daysSince1970: $0) },
            to: try row.optionalInteger(column + 1).flatMap { CalendarDate(daysSince1970: $0) }
        )
    }
}
