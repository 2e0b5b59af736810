//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where the vessels that offices of the node look out for stay; what a partner asked for is not here.
package protocol WatchedVesselStore: Sendable {
    /// The newest first.
    func entries() async throws -> [WatchedVessel]
    /// Adds an entry, with its entry in the journal.
    /// - Throws: `WatchedVesselError.nothingNamed` where it has neither number nor name.
    func add(_ vessel: WatchedVessel, by login: String) async throws
    /// - Returns: whether there was such an entry.
    @discardableResult
    func remove(_ id: String, by login: String) async throws -> Bool
}
