//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules

/// What inspections of a rule's hits found, with the interval that tells how sure that is.
struct RuleYieldView: Sendable {
    let hits: String
    let inspected: String
    let illicit: String
    /// `27.5%`; a dash where nothing was inspected.
    let share: String
    let interval: String?
    let revenue: String
    let hasInspections: Bool
    /// Per mille.
    let low: Int
    let width: Int
    let middle: Int

    init(hits: Int, _ yield: InspectionYield, _ format: LocalFormat, currency: String) {
        self.hits = format.number(hits)
        inspected = format.number(yield.inspected)
        illicit = format.number(yield.illicit)
        hasInspections = yield.inspected > 0
        share = yield.share.map { format.percent($0) } ?? "–"
        let span = yield.interval
        interval = yield.inspected == 0 ? nil : format.percent(span.low) + "–" + format.percent(span.high)
        revenue = yield.revenue > 0 ? format.money(yield.revenue, currency) : "–"
        low = yield.inspected == 0 ? 0 : Int(span.low * 1_000)
        width = yield.inspected == 0 ? 0 : max(6, Int((span.high - span.low) * 1_000))
        middle = Int((yield.share ?? 0) * 1_000)
    }
}
