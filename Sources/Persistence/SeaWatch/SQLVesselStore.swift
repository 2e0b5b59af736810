//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch

/// Who vessels said they were, and where they called, in the node's database.
package struct SQLVesselStore: VesselStore {
    private let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func keep(_ identities: [VesselIdentity]) async throws {
        guard !identities.isEmpty else { return }
        try await storage.write { connection in
            for identity in identities { try Self.keep(identity, in: connection) }
        }
    }

    private static func keep(_ identity: VesselIdentity, in connection: any SQLConnection) throws {
        let known = try connection.all(
            VesselIdentityTable.selection + " WHERE v.mmsi = ? ORDER BY v.last_heard DESC, v.first_heard DESC",
            [.integer(Int64(identity.mmsi))],
            VesselIdentityTable.read
        )
        var near = known.filter { $0.says(whatSaid: identity) && $0.isNear(identity) }
        if near.isEmpty, let last = known.first, last.isRepeated(by: identity) { near = [last] }
        guard let newest = near.first else {
            try VesselIdentityTable.insert(identity, in: connection)
            return try leaveOut(of: known + [identity], in: connection)
        }
        // A telling may close the time between two of them.
        for other in near.dropFirst() { try VesselIdentityTable.delete(other, in: connection) }
        let joined = near.reduce(identity) { $0.joined(with: $1) }
        if joined != newest { try VesselIdentityTable.move(newest, to: joined, in: connection) }
    }

    /// Takes the oldest of a number's identities out where there are too many.
    private static func leaveOut(of all: [VesselIdentity], in connection: any SQLConnection) throws {
        let byAge = all.sorted { ($0.lastHeard, $0.firstHeard) < ($1.lastHeard, $1.firstHeard) }
        for oldest in byAge.dropLast(VesselIdentity.mostKept) {
            try VesselIdentityTable.delete(oldest, in: connection)
            try connection.execute(
                """
                INSERT INTO vessel_identity_left_out (mmsi, count) VALUES (?, 1)
                ON CONFLICT (mmsi) DO UPDATE SET count = vessel_identity_left_out.count + 1
                """,
                [.integer(Int64(oldest.mmsi))]
            )
        }
    }

    package func leftOut(of mmsi: UInt32) async throws -> Int {
        try await storage.read { connection in
            try connection.first(
                "SELECT count FROM vessel_identity_left_out WHERE mmsi = ?",
                [.integer(Int64(mmsi))]
            ) { Int(try $0.integer(0)) } ?? 0
        }
    }

    package func identities(of mmsi: UInt32) async throws -> [VesselIdentity] {
        try await storage.read { connection in
            try connection.all(
                VesselIdentityTable.selection + " WHERE v.mmsi = ? ORDER BY v.first_heard, v.last_heard, v.content",
                [.integer(Int64(mmsi))],
                VesselIdentityTable.read
            )
        }
    }

    package func identities(imo: UInt32) async throws -> [VesselIdentity] {
        try await storage.read { connection in
            try connection.all(
                VesselIdentityTable.selection
                    + " WHERE v.imo = ? ORDER BY v.mmsi, v.first_heard, v.last_heard, v.content",
                [.integer(Int64(imo))],
                VesselIdentityTable.read
            )
        }
    }

    package func find(_ text: String, limit: Int) async throws -> [VesselIdentity] {
        let query = VesselIdentityQuery(text)
        guard let query else { return [] }
        return try await storage.read { connection in
            try connection.all(
                VesselIdentityTable.selection + """
                     WHERE v.mmsi IN (\(query.numbers)) AND NOT EXISTS (
                        SELECT 1 FROM vessel_identity AS n WHERE n.mmsi = v.mmsi
                            AND (n.last_heard > v.last_heard OR (n.last_heard = v.last_heard AND (
                                n.first_heard > v.first_heard
                                OR (n.first_heard = v.first_heard AND n.content > v.content)))))
                    ORDER BY v.last_heard DESC, v.mmsi LIMIT ?
                    """,
                query.values + [.integer(Int64(limit))],
                VesselIdentityTable.read
            )
        }
    }

    package func keep(_ calls: [PortCall]) async throws {
        guard !calls.isEmpty else { return }
        try await storage.write { connection in
            for call in calls {
                let known = try connection.first(
                    PortCallTable.selection + """
                         WHERE mmsi = ? AND zone = ? AND arrived_at <= ? AND (departed_at IS NULL OR departed_at >= ?)
                        ORDER BY arrived_at DESC LIMIT 1
                        """,
                    [
                        .integer(Int64(call.mmsi)), .text(call.zone), .integer(call.departed ?? .max),
                        .integer(call.arrived),
                    ],
                    PortCallTable.read
                )
                if let known { try PortCallTable.delete(known, in: connection) }
                try PortCallTable.insert(known?.joined(with: call) ?? call, in: connection)
            }
        }
    }

    package func calls(of mmsi: UInt32, limit: Int) async throws -> [PortCall] {
        try await storage.read { connection in
            try connection.all(
                PortCallTable.selection + " WHERE mmsi = ? ORDER BY arrived_at DESC, zone LIMIT ?",
                [.integer(Int64(mmsi)), .integer(Int64(limit))],
                PortCallTable.read
            )
        }
    }
}
