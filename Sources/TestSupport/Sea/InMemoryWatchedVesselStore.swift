//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch

/// A ``WatchedVesselStore`` for tests.
package actor InMemoryWatchedVesselStore: WatchedVesselStore {
    private var kept: [WatchedVessel] = []

    package init() {}

    package func entries() async throws -> [WatchedVessel] {
        kept.sorted { ($0.since, $0.id) > ($1.since, $1.id) }
    }

    package func add(_ vessel: WatchedVessel, by login: String) async throws {
        guard vessel.key.namesSomething else { throw WatchedVesselError.nothingNamed }
        if !kept.contains(where: { $0.id == vessel.id }) { kept.append(vessel) }
    }

    @discardableResult
    package func remove(_ id: String, by login: String) async throws -> Bool {
        let before = kept.count
        kept.removeAll { $0.id == id }
        return kept.count < before
    }
}
