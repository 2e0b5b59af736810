//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Officers

/// An ``OfficerSigningKeyStore`` for tests.
package actor InMemorySigningKeyStore: OfficerSigningKeyStore {
    private var keys: [OfficerSigningKey] = []

    package init() {}

    package func signingKeys(of officerID: String) async throws -> [OfficerSigningKey] {
        keys.filter { $0.officerID == officerID }
    }

    package func add(_ key: OfficerSigningKey, by actor: String) async throws {
        for place in keys.indices where keys[place].officerID == key.officerID { keys[place].wrapped = nil }
        keys.append(key)
    }

    package func rewrap(_ id: String, as wrapped: String, by actor: String) async throws {
        guard let place = keys.firstIndex(where: { $0.id == id && $0.wrapped != nil }) else { return }
        keys[place].wrapped = wrapped
    }
}
