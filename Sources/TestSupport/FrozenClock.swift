//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Synchronization

/// A clock that moves only when a test says so; ``now`` goes where a `now: () -> Int64` is asked for.
package final class FrozenClock: Sendable {
    private let seconds: Mutex<Int64>

    /// - Parameter seconds: since 1970; 2025-08-11T02:00:00Z where nothing else is said, a Monday.
    package init(at seconds: Int64 = 1_754_877_600) {
        self.seconds = Mutex(seconds)
    }

    /// Seconds since 1970.
    @Sendable
    package func now() -> Int64 {
        seconds.withLock { $0 }
    }

    package func advance(by step: Int64) {
        seconds.withLock { $0 += step }
    }
}
