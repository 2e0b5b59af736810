//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch

/// A ``SeaZoneStore`` for tests.
package actor InMemorySeaZoneStore: SeaZoneStore {
    private var kept: [String: SeaZone] = [:]

    package init() {}

    package func zones() async throws -> [SeaZone] { kept.values.sorted { $0.id < $1.id } }

    package func save(_ zones: [SeaZone], by login: String) async throws {
        for zone in zones { kept[zone.id] = zone }
    }

    package func remove(_ id: String, by login: String) async throws { kept[id] = nil }
}
