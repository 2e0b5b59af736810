//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Persistence

/// Keeps rows of the database for a time.
struct StoredRetention: RetentionRule {
    let kind: SQLRetention.Kind
    let days: Int
    let store: SQLRetention

    var name: String { kind.rawValue }

    func count(before: Int64) async throws -> Int { try await store.count(kind, before: before) }

    func purge(before: Int64, by actor: String) async throws -> Int {
        try await store.purge(kind, before: before, by: actor)
    }
}
