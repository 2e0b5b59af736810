//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Search
import TestSupport
import Testing

@Suite("A search index in memory keeps the contract")
struct StoreTests {
    @Test("search", arguments: SearchStoreContract.cases)
    func contract(promise: ContractCase<any SearchStore>) async throws {
        try await promise.run(against: InMemorySearchStore())
    }
}
