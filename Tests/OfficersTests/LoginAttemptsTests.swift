//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Officers
import Testing

@Suite("Slowing down guesses")
struct LoginAttemptsTests {
    @Test("four failures are free, then each doubles the wait up to a quarter of an hour")
    func doubling() {
        var attempts = LoginAttempts()
        var waits: [Int64] = []
        var now: Int64 = 1_000
        for _ in 0..<16 {
            attempts.fail(at: now)
            let wait = attempts.wait(at: now)
            waits.append(wait)
            now += wait
        }
        #expect(waits == [0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900])
    }

    @Test("an hour of silence forgets")
    func forgetting() {
        var attempts = LoginAttempts()
        for _ in 0..<10 { attempts.fail(at: 0) }
        #expect(attempts.wait(at: 10) > 0)
        #expect(attempts.wait(at: 3_600) == 0)
        attempts.fail(at: 3_600)
        #expect(attempts.failures == 1)
    }

    @Test("attempts sent at once count before any of them is answered")
    func parallel() async {
        let limiter = LoginLimiter()
        let admitted = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    do {
                        try await limiter.claim(login: "lan", address: "192.0.2.7", now: 100)
                        return true
                    } catch {
                        return false
                    }
                }
            }
            var count = 0
            for await isAdmitted in group where isAdmitted { count += 1 }
            return count
        }
        #expect(admitted == 5)
    }

    @Test("one address guessing many logins is slowed down as well")
    func manyLogins() async throws {
        let limiter = LoginLimiter()
        for number in 0..<5 { try await limiter.claim(login: "officer\(number)", address: "192.0.2.7", now: 0) }
        await #expect(throws: LoginError.tooManyAttempts(retryAfter: 2)) {
            try await limiter.claim(login: "another", address: "192.0.2.7", now: 0)
        }
        try await limiter.claim(login: "another", address: "192.0.2.8", now: 0)
    }

    @Test("a right password forgets the failures")
    func success() async throws {
        let limiter = LoginLimiter()
        for _ in 0..<5 { try await limiter.claim(login: "lan", address: "192.0.2.7", now: 0) }
        await limiter.succeed(login: "lan", address: "192.0.2.7")
        try await limiter.claim(login: "lan", address: "192.0.2.7", now: 0)
    }

    @Test("the memory is bounded")
    func bounded() async throws {
        let limiter = LoginLimiter(capacity: 100)
        for number in 0..<1_000 {
            try await limiter.claim(login: "officer\(number)", address: "192.0.2.\(number)", now: Int64(number))
        }
        for _ in 0..<5 { try await limiter.claim(login: "late", address: "198.51.100.1", now: 1_000) }
        await #expect(throws: LoginError.self) {
            try await limiter.claim(login: "late", address: "198.51.100.1", now: 1_000)
        }
    }
}
