//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Slows down guessing: remembers failed logins by login name and by network address.
package actor LoginLimiter {
    private var byLogin: [String: LoginAttempts] = [:]
    private var byAddress: [String: LoginAttempts] = [:]
    /// At this many names or addresses the forgotten ones are dropped, then, if none is, the oldest half.
    private let capacity: Int

    package init(capacity: Int = 10_000) {
        self.capacity = capacity
    }

    /// Claims an attempt: counts it as failed at once, so that attempts sent in parallel can't slip through.
    /// - Throws: ``LoginError/tooManyAttempts(retryAfter:)``
    package func claim(login: String, address: String, now: Int64) throws(LoginError) {
        let wait = max(byLogin[login]?.wait(at: now) ?? 0, byAddress[address]?.wait(at: now) ?? 0)
        guard wait == 0 else { throw .tooManyAttempts(retryAfter: wait) }
        byLogin[login, default: LoginAttempts()].fail(at: now)
        byAddress[address, default: LoginAttempts()].fail(at: now)
        trim(&byLogin, now)
        trim(&byAddress, now)
    }

    /// The attempt was right: forgets the failures of both.
    package func succeed(login: String, address: String) {
        byLogin[login] = nil
        byAddress[address] = nil
    }

    private func trim(_ attempts: inout [String: LoginAttempts], _ now: Int64) {
        guard attempts.count > capacity else { return }
        attempts = attempts.filter { !$0.value.isForgotten(at: now) }
        guard attempts.count > capacity else { return }
        let ages = attempts.values.map(\.lastFailure).sorted()
        let median = ages[ages.count / 2]
        attempts = attempts.filter { $0.value.lastFailure > median }
    }
}
