//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Persistence
import TestSupport

/// Two nodes that trust one another, each over an empty database of its own.
func withPair(
    _ database: TestDatabase,
    _ body: (ExchangeSide, ExchangeSide, FrozenClock, TestAddress) async throws -> Void
) async throws {
    let clock = FrozenClock()
    try await database.withNode { vietnam, address in
        try await database.withNode { china, _ in
            let (vn, cn) = try await ExchangeSide.pair(vietnam.exchange, china.exchange) {
                Timestamp(seconds: clock.now())
            }
            try await body(vn, cn, clock, address)
        }
    }
}
