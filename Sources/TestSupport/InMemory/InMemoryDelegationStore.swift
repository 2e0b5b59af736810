//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Officers

/// A ``DelegationStore`` for tests.
package actor InMemoryDelegationStore: DelegationStore {
    private var byID: [String: Delegation] = [:]

    package init() {}

    package func add(_ delegation: Delegation) async throws {
        let overlaps = byID.values.contains {
            $0.from == delegation.from && $0.to == delegation.to && $0.revokedAt == nil && $0.start < delegation.end
                && $0.end > delegation.start
        }
        guard !overlaps else { throw DelegationError.overlaps }
        byID[delegation.id] = delegation
    }

    package func delegation(id: String) async throws -> Delegation? { byID[id] }

    package func delegations(notOverAt time: Int64) async throws -> [Delegation] {
        byID.values.filter { !$0.isOver(at: time) }.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    }

    package func revoke(_ id: String, at time: Int64, by actor: String) async throws {
        guard let found = byID[id] else { throw DelegationError.unknown(id) }
        guard !found.isOver(at: time) else { return }
        byID[id]?.revokedAt = time
        byID[id]?.revokedBy = actor
    }
}
