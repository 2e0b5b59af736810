//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Persistence
import Search
import TestSupport
import Testing

@Suite("The search index in a database")
struct SearchStoreTests {
    @Test("it keeps the contract on SQLite", arguments: SearchStoreContract.cases)
    func sqlite(promise: ContractCase<any SearchStore>) async throws {
        try await TestDatabase.sqlite.withNode { node, _ in try await promise.run(against: node.search) }
    }

    @Test(
        "it keeps the contract on PostgreSQL",
        .enabled(if: TestDatabase.server != nil, TestDatabase.missingServer),
        arguments: SearchStoreContract.cases
    )
    func postgres(promise: ContractCase<any SearchStore>) async throws {
        try await TestDatabase.postgres.withNode { node, _ in try await promise.run(against: node.search) }
    }
}
