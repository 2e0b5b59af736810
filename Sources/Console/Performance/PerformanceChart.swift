//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting

/// The numbers of the chart of hit rates by week, in percent, with their intervals.
struct PerformanceChart: Encodable, Sendable {
    struct Series: Encodable, Sendable {
        let label: String
        let share: [Double?]
        let lower: [Double?]
        let upper: [Double?]
    }

    let labels: [String]
    let axis: String
    let model: Series
    let random: Series

    /// - Parameter weeks: the earliest first
    init(_ weeks: [(week: Int64, rows: [YieldRow])], _ words: Words, _ format: LocalFormat) {
        labels = weeks.map { format.date(days: $0.week / 86_400) }
        axis = words("performance.axis")
        model = Self.series(.model, weeks.map(\.rows), words)
        random = Self.series(.random, weeks.map(\.rows), words)
    }

    private static func series(_ origin: SelectionOrigin, _ weeks: [[YieldRow]], _ words: Words) -> Series {
        let rates = weeks.map { HitRate.sum($0, selectedBy: origin.rawValue) }
        return Series(
            label: words("selection." + origin.rawValue),
            share: rates.map { $0.share.map(percent) },
            lower: rates.map { $0.interval.map { percent($0.low) } },
            upper: rates.map { $0.interval.map { percent($0.high) } }
        )
    }

    private static func percent(_ share: Double) -> Double { (share * 1_000).rounded() / 10 }
}
