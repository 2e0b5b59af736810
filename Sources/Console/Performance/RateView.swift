//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A hit rate as pages show it: numbers, and a bar with its interval on a scale of 0…`top`.
struct RateView: Sendable {
    let inspected: String
    let illicit: String
    let revenue: String
    /// `31.2%`, or a dash without cases.
    let share: String
    /// `28.0–34.6%`, empty without cases.
    let interval: String
    let hasCases: Bool
    /// Per mille of the bar's width.
    let barWidth: Int
    let lowerX: Int
    let spanWidth: Int

    init(_ rate: HitRate, _ format: LocalFormat, currency: String, top: Double = 1) {
        inspected = format.number(rate.inspected)
        illicit = format.number(rate.illicit)
        revenue = rate.revenue > 0 ? format.money(rate.revenue, currency) : "–"
        guard let found = rate.share, let interval = rate.interval else {
            share = "–"
            self.interval = ""
            hasCases = false
            barWidth = 0
            lowerX = 0
            spanWidth = 0
            return
        }
        share = format.percent(found)
        self.interval = format.percent(interval.low) + " – " + format.percent(interval.high)
        hasCases = true
        let scale = 1_000 / max(top, 0.01)
        barWidth = min(1_000, Int(found * scale))
        lowerX = min(1_000, Int(interval.low * scale))
        spanWidth = max(4, min(1_000, Int(interval.high * scale)) - lowerX)
    }
}
