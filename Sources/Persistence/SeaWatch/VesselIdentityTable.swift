//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch

/// The columns of identities.
enum VesselIdentityTable {
    static let selection = """
        SELECT v.mmsi, v.imo, v.name, v.call_sign, v.ship_type, v.bow, v.stern, v.port, v.starboard, v.first_heard,
            v.last_heard
        FROM vessel_identity AS v
        """

    static func insert(_ identity: VesselIdentity, in connection: any SQLConnection) throws {
        let dimensions = identity.dimensions
        try connection.execute(
            """
            INSERT INTO vessel_identity (mmsi, first_heard, content, last_heard, imo, name, call_sign, ship_type, bow,
                stern, port, starboard)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (mmsi, first_heard, content) DO NOTHING
            """,
            key(identity) + [
                .integer(identity.lastHeard), .optional(identity.imo.map(Int64.init)), .optional(identity.name),
                .optional(identity.callSign), .optional(identity.shipType.map(Int64.init)),
                .optional(dimensions.map { Int64($0.bow) }), .optional(dimensions.map { Int64($0.stern) }),
                .optional(dimensions.map { Int64($0.port) }), .optional(dimensions.map { Int64($0.starboard) }),
            ]
        )
    }

    /// Gives a kept identity other times.
    static func move(_ identity: VesselIdentity, to other: VesselIdentity, in connection: any SQLConnection) throws {
        try connection.execute(
            """
            UPDATE vessel_identity SET first_heard = ?, last_heard = ?
            WHERE mmsi = ? AND first_heard = ? AND content = ?
            """,
            [.integer(other.firstHeard), .integer(other.lastHeard)] + key(identity)
        )
    }

    static func delete(_ identity: VesselIdentity, in connection: any SQLConnection) throws {
        try connection.execute(
            "DELETE FROM vessel_identity WHERE mmsi = ? AND first_heard = ? AND content = ?",
            key(identity)
        )
    }

    private static func key(_ identity: VesselIdentity) -> [SQLValue] {
        [.integer(Int64(identity.mmsi)), .integer(identity.firstHeard), .text(content(identity))]
    }

    /// All that it says as one text, so that it can stand in a key.
    private static func content(_ identity: VesselIdentity) -> String {
        let size = identity.dimensions.map { "\($0.bow),\($0.stern),\($0.port),\($0.starboard)" }
        return [
            identity.imo.map(String.init), identity.name, identity.callSign, identity.shipType.map(String.init), size,
        ].map { $0 ?? "" }.joined(separator: "|")
    }

    static func read(_ row: any SQLRow) throws -> VesselIdentity {
        let dimensions: VesselDimensions? =
            row.isNull(5)
            ? nil
            : VesselDimensions(
                bow: UInt16(clamping: try row.integer(5)),
                stern: UInt16(clamping: try row.integer(6)),
                port: UInt16(clamping: try row.integer(7)),
                starboard: UInt16(clamping: try row.integer(8))
            )
        return VesselIdentity(
            mmsi: UInt32(clamping: try row.integer(0)),
            imo: try row.optionalInteger(1).map { UInt32(clamping: $0) },
            name: row.optionalText(2),
            callSign: row.optionalText(3),
            shipType: try row.optionalInteger(4).map { UInt8(clamping: $0) },
            dimensions: dimensions,
            firstHeard: try row.integer(9),
            lastHeard: try row.integer(10)
        )
    }
}
