//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Targeting

/// The time a queue page covers.
struct QueuePeriod: Hashable, Sendable {
    /// Seconds since 1970, half-open.
    let from: Int64
    let to: Int64
    /// The calendar day shown, nil for all days.
    let day: Int64?
    /// Whether a day was shown because it is the latest with declarations, not because it is today.
    let isLatestInstead: Bool

    init(_ period: QueueFilter.Period, extent: LodgingExtent, now: Int64, _ format: LocalFormat) {
        let today = format.dayNumber(now)
        let latest = format.dayNumber(extent.last)
        switch period {
        case .all:
            from = extent.first
            to = extent.last + 1
            day = nil
            isLatestInstead = false
        case .day(let chosen):
            from = format.start(ofDay: chosen)
            to = format.start(ofDay: chosen + 1)
            day = chosen
            isLatestInstead = false
        case .latest:
            let shown = min(today, latest)
            from = format.start(ofDay: shown)
            to = format.start(ofDay: shown + 1)
            day = shown
            isLatestInstead = shown != today
        }
    }
}
