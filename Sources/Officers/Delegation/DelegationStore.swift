//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where delegations stay. Writing calls append to the journal and are durable when they return.
package protocol DelegationStore: Sendable {
    /// - Throws: ``DelegationError/overlaps`` where the two have one at that time.
    func add(_ delegation: Delegation) async throws
    func delegation(id: String) async throws -> Delegation?
    /// Those that are not over at a time, the first to begin first.
    func delegations(notOverAt time: Int64) async throws -> [Delegation]
    /// Ends one; one that is over stays as it is. - Throws: ``DelegationError/unknown(_:)``
    func revoke(_ id: String, at time: Int64, by actor: String) async throws
}
