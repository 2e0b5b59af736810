//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Gaps by the published definition of Global Fishing Watch (pipe-gaps): consecutive positions of a vessel at least so
/// long apart, by default 12 hours; 6 hours is what its maps show.
///
/// A control, written from the definition and not from the code.
struct ControlGaps {
    struct Gap {
        let vessel: UInt32
        let start: Int64
        /// nil while the vessel is still silent.
        let end: Int64?
    }

    /// The shortest gap in milliseconds.
    var threshold: Int64 = 12 * 3_600_000

    /// Gaps in positions that are sorted by vessel, then time; a vessel silent at `now` has an open one.
    func gaps(in positions: [ControlPosition], now: Int64) -> [Gap] {
        var gaps: [Gap] = []
        for index in positions.indices {
            let position = positions[index]
            let next = index + 1 < positions.count ? positions[index + 1] : nil
            if let next, next.vessel == position.vessel {
                if next.time - position.time >= threshold {
                    gaps.append(Gap(vessel: position.vessel, start: position.time, end: next.time))
                }
            } else if now - position.time >= threshold {
                gaps.append(Gap(vessel: position.vessel, start: position.time, end: nil))
            }
        }
        return gaps
    }
}
