//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Console
import Officers
import Persistence
package import SeaWatch

extension NodeSea {
    package func zones(for officer: SeaOfficer) async throws -> [SeaZone] {
        try require(.seeSea, officer)
        return try await node.database.seaZones.zones()
    }

    package func readZones(_ file: [UInt8], like pattern: SeaZone) throws -> SeaFileReading<SeaZone> {
        SeaZoneFile(like: pattern, at: now()).read(file)
    }

    package func save(_ zones: [SeaZone], by officer: SeaOfficer) async throws {
        try require(.workSea, officer)
        let known = try await node.database.seaZones.zones()
        for zone in zones {
            try own(zone.office, officer)
            // Another office's zone is not taken over by its id.
            if let before = known.first(where: { $0.id == zone.id }) { try own(before.office, officer) }
        }
        try await node.database.seaZones.save(zones, by: officer.actor)
        try await refresh()
        tell()
    }

    package func removeZone(_ id: String, by officer: SeaOfficer) async throws {
        try require(.workSea, officer)
        guard let zone = try await node.database.seaZones.zones().first(where: { $0.id == id }) else {
            throw ConsoleError.notFound
        }
        try own(zone.office, officer)
        try await node.database.seaZones.remove(id, by: officer.actor)
        try await refresh()
        tell()
    }

    /// An officer of the whole node may change what any office has, others what their own has.
    func own(_ office: String, _ officer: SeaOfficer) throws(ConsoleError) {
        guard let own = officer.officer.office, own != office else { return }
        guard cases.surroundings.office(office, isWithin: own) else { throw .notAllowed }
    }
}
