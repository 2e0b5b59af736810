//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules
import Synchronization
import Targeting

/// Runs one rule over everything that the node knows.
struct BackTestRun: Sendable {
    let store: any TargetingStore
    let lists: ReferenceLists
    /// The moment of judging in seconds since 1970.
    let now: Int64
    /// What the sea told of vessels; nil where the node does not watch it.
    let vessels: VesselPast?

    private static let readAtOnce = 8_192

    /// - Parameter progress: called with the number of lines read so far.
    func report(
        of rule: Rule,
        beside published: [Rule],
        progress: @escaping @Sendable (Int) -> Void
    ) async throws -> BackTestReport {
        let test = try BackTest(of: rule, beside: published, lists: lists, now: now, vessels: vessels)
        // What upkeep has not laid out yet would be read by its rows, many times as slowly.
        try await store.layOutColumns()
        let walk = Mutex((test: test, lines: 0))
        try await store.eachBatch(of: test.fields, from: .min, to: .max, size: Self.readAtOnce) { batch in
            try Task.checkCancellation()
            let lines = walk.withLock { walk in
                walk.test.add(batch)
                walk.lines += batch.count
                return walk.lines
            }
            progress(lines)
        }
        return walk.withLock { $0.test.result() }
    }
}
