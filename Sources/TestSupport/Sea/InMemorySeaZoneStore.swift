//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch

/// A ``SeaZoneStore`` for tests.
package actor InMemorySeaZoneStore: SeaZoneStore {
    private var kept: [String: SeaZone] = [:]
    private var changes: Int64 = 0

    package init() {}

    package func zones() async throws -> [SeaZone] { kept.values.sorted { $0.id < $1.id } }

    package func version() async throws -> Int64 { changes }

    package func save(_ zones: [SeaZone], by login: String) async throws {
        var after = kept
        for zone in zones { after[zone.id] = zone }
        try SeaZoneError.check(after.values)
        if after != kept { changes += 1 }
        kept = after
    }

    package func remove(_ id: String, by login: String) async throws {
        if kept.removeValue(forKey: id) != nil { changes += 1 }
    }
}
