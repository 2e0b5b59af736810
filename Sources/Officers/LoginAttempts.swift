//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Counts failed logins of one login name or one network address and says how long to wait.
///
/// Four failures are free; each further one doubles the wait, from 2 s up to 15 min. A success forgets the
/// failures, as does an hour of silence.
package struct LoginAttempts: Sendable, Hashable {
    package private(set) var failures = 0
    package private(set) var lastFailure: Int64 = 0

    private static let free = 4
    private static let longestWait: Int64 = 900
    private static let memory: Int64 = 3_600

    package init() {}

    /// Seconds to wait at `now` before another attempt, 0 when it may go on.
    package func wait(at now: Int64) -> Int64 {
        guard failures > Self.free, now - lastFailure < Self.memory else { return 0 }
        let doublings = min(failures - Self.free, 10)
        let pause = min(Int64(1) << Int64(doublings), Self.longestWait)
        return max(0, lastFailure + pause - now)
    }

    package mutating func fail(at now: Int64) {
        if now - lastFailure >= Self.memory { failures = 0 }
        failures += 1
        lastFailure = now
    }

    /// Whether nothing needs to be remembered any more.
    package func isForgotten(at now: Int64) -> Bool {
        now - lastFailure >= Self.memory
    }
}
