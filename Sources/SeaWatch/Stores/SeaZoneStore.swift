//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where a node's zones stay.
package protocol SeaZoneStore: Sendable {
    /// By name of their ids.
    func zones() async throws -> [SeaZone]
    /// Another number after each change, so that nobody reads what he has.
    func version() async throws -> Int64
    /// Adds or replaces zones by their ids, with an entry in the journal for each, in one transaction.
    /// - Throws: ``SeaZoneError``; none is kept then.
    func save(_ zones: [SeaZone], by login: String) async throws
    func remove(_ id: String, by login: String) async throws
}
