//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Console
import Customs
import Officers
import Persistence
package import SeaWatch

extension NodeSea {
    package func watched(for officer: SeaOfficer) async throws -> [WatchedVessel] {
        try require(.seeSea, officer)
        let own = try await node.database.watchedVessels.entries()
        let listed = try await listed.vessels(on: today).map(\.vessel)
        return (own + listed).sorted { ($0.since, $0.id) > ($1.since, $1.id) }
    }

    package func watch(_ vessel: WatchedVessel, by officer: SeaOfficer) async throws {
        try require(.workSea, officer)
        try own(vessel.office, officer)
        try await node.database.watchedVessels.add(vessel, by: officer.actor)
        try await refresh()
        tell()
    }

    package func unwatch(_ id: String, by officer: SeaOfficer) async throws {
        try require(.workSea, officer)
        guard let entry = try await node.database.watchedVessels.entries().first(where: { $0.id == id }) else {
            throw ConsoleError.notFound
        }
        try own(entry.office, officer)
        try await node.database.watchedVessels.remove(id, by: officer.actor)
        try await refresh()
        tell()
    }
}

extension WatchedVessel.Key {
    /// Whether a vessel with these identities is meant.
    func isOne(of identities: [VesselIdentity], _ mmsi: UInt32) -> Bool {
        switch self {
        case .mmsi(let number): number == mmsi
        case .imo(let number): identities.contains { $0.imo == number }
        case .name(let name):
            identities.contains { $0.name.map { VesselName($0).key == VesselName(name).key } ?? false }
        }
    }
}
