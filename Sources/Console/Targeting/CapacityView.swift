//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Targeting

/// How much of a day's inspection capacity the selected lines take.
struct CapacityView: Sendable {
    let used: String
    let available: String
    let share: String
    /// Per mille of the bar's width.
    let usedWidth: Int
    let isOver: Bool

    init?(_ counts: [LaneCount], _ settings: NodeSettings, _ words: Words, _ format: LocalFormat) {
        let total = counts.reduce(0) { $0 + $1.lines }
        guard total > 0 else { return nil }
        let selected = counts.filter { $0.lane == .red }.reduce(0) { $0 + $1.lines }
        let capacity = max(1, Int((Double(total) * settings.capacityShare).rounded()))
        used = format.number(selected)
        available = words("today.capacity_of", ["n": format.number(capacity)])
        share = words(
            "today.capacity_share",
            [
                "capacity": format.percent(settings.capacityShare),
                "random": format.percent(settings.randomShare),
            ]
        )
        usedWidth = min(1_000, 1_000 * selected / capacity)
        isOver = selected > capacity
    }
}
