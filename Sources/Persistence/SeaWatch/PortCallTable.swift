//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch

/// The columns of calls at ports.
enum PortCallTable {
    static let selection = "SELECT mmsi, zone, arrived_at, departed_at, draught_before, draught_after FROM port_call"

    static func insert(_ call: PortCall, in connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO port_call (mmsi, zone, arrived_at, departed_at, draught_before, draught_after)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            key(call) + [
                .optional(call.departed), .optional(call.draughtBefore.map(Int64.init)),
                .optional(call.draughtAfter.map(Int64.init)),
            ]
        )
    }

    static func delete(_ call: PortCall, in connection: any SQLConnection) throws {
        try connection.execute("DELETE FROM port_call WHERE mmsi = ? AND zone = ? AND arrived_at = ?", key(call))
    }

    private static func key(_ call: PortCall) -> [SQLValue] {
        [.integer(Int64(call.mmsi)), .text(call.zone), .integer(call.arrived)]
    }

    static func read(_ row: any SQLRow) throws -> PortCall {
        PortCall(
            mmsi: UInt32(clamping: try row.integer(0)),
            zone: row.text(1),
            arrived: try row.integer(2),
            departed: try row.optionalInteger(3),
            draughtBefore: try row.optionalInteger(4).map { UInt8(clamping: $0) },
            draughtAfter: try row.optionalInteger(5).map { UInt8(clamping: $0) }
        )
    }
}
