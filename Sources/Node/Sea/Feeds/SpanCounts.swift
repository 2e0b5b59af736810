//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How much came in each of some last spans of time, in a ring.
struct SpanCounts: Sendable {
    /// Milliseconds of a span.
    private let span: Int64
    private var counts: [Int]
    private var current: Int64 = 0

    init(spans: Int, of span: Int64) {
        self.span = span
        counts = [Int](repeating: 0, count: spans)
    }

    mutating func add(_ count: Int, at time: Int64) {
        advance(to: time)
        counts[Int(current) % counts.count] += count
    }

    /// What came in the spans that ended before now and the one that goes on.
    mutating func total(at time: Int64) -> Int {
        advance(to: time)
        return counts.reduce(0, +)
    }

    private mutating func advance(to time: Int64) {
        let new = max(time / span, 0)
        guard new > current else { return }
        // What lies between is empty, at most the whole ring.
        for place in (max(current + 1, new - Int64(counts.count) + 1)...new) { counts[Int(place) % counts.count] = 0 }
        current = new
    }
}
