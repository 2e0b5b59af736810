//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How wrong the clock of a station is.
struct SeaStationClock: Sendable {
    /// Milliseconds by which it is always off.
    let skew: Int64
    /// Stretches in which it is off by so many milliseconds more.
    let faults: [(span: SeaSpan, error: Int64)]

    /// - Parameter isErratic: Jumps by a minute, then runs an hour wrong, then a year, each for a while.
    init(isErratic: Bool, seconds: Double, random: inout RandomSource) {
        // A few seconds: what receivers without a satellite clock drift between two corrections; judgement.
        skew = Int64(random.number(in: -3_000...3_000))
        guard isErratic else {
            faults = []
            return
        }
        let errors: [Int64] = [60_000, -3_600_000, 31_536_000_000]
        faults = errors.enumerated().map { index, error in
            let start = seconds * (Double(index) + random.between(0.1, 0.6)) / Double(errors.count)
            let span = SeaSpan(start: start, end: start + random.between(0.05, 0.3) * seconds / Double(errors.count))
            return (span, error)
        }
    }

    /// Milliseconds by which the clock is ahead of true time.
    func error(at time: Double) -> Int64 {
        skew + (faults.first { $0.span.contains(time) }?.error ?? 0)
    }
}
