//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Testing

@Suite("Random acts of random officers")
struct OfficerActTests {
    /// As many as LIENQUAN_OFFICER_ACTS says; a few thousand where nothing is said, as each change waits for the disk.
    private static let acts = ProcessInfo.processInfo.environment["LIENQUAN_OFFICER_ACTS"].flatMap { Int($0) } ?? 8_000

    @Test("show nobody what a second telling of the rules forbids, refuse nothing it allows, and are all written down")
    func acts() async throws {
        let seed = UInt64(ProcessInfo.processInfo.environment["LIENQUAN_OFFICER_SEED"] ?? "") ?? 20_250_811
        try await TestDatabase.sqlite.withNode { vietnam, _ in
            try await TestDatabase.sqlite.withNode { china, _ in
                var run = try await OfficerActRun(vietnam, china, seed: seed)
                for _ in 0..<Self.acts { try await run.actOnce() }
                try await run.settle()
                try await run.compareRecords()
                #expect(run.leaks == [], "seed \(seed)")
                #expect(run.refusals == [], "seed \(seed)")
                // A run in which everything is refused, or nothing, shows nothing.
                #expect(run.allowed > Self.acts / 5 && run.refused > Self.acts / 10, "\(run.allowed), \(run.refused)")
                print("\(Self.acts) acts: \(run.allowed) allowed, \(run.refused) refused, \(run.letterCount) messages")
            }
        }
    }
}
