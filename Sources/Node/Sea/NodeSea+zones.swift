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
        return try await shelf.zones()
    }

    package func readZones(_ file: [UInt8], like pattern: SeaZone) throws -> SeaFileReading<SeaZone> {
        SeaZoneFile(like: pattern, at: now()).read(file)
    }

    package func save(_ zones: [SeaZone], by officer: SeaOfficer) async throws {
        try require(.workSea, officer)
        let offices = Dictionary(
            try await shelf.zones().map { ($0.id, $0.office) },
            uniquingKeysWith: { first, _ in first }
        )
        // A zone stays its office's, whoever of the whole node mends it, and is not taken over by its id.
        let kept = zones.map { zone in offices[zone.id].map(zone.of(office:)) ?? zone }
        for office in Set(kept.map(\.office)) { try own(office, officer) }
        try await node.database.seaZones.save(kept, by: officer.actor)
        try await refresh()
        tell()
    }

    package func removeZone(_ id: String, by officer: SeaOfficer) async throws {
        try require(.workSea, officer)
        guard let zone = try await shelf.zones().first(where: { $0.id == id }) else {
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
