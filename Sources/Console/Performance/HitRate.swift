//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting

/// How often inspection found something among the lines of one origin of selection.
struct HitRate: Sendable, Hashable {
    var inspected = 0
    var illicit = 0
    var revenue = 0.0

    /// The share of inspections that found something; nil without any.
    var share: Double? { inspected == 0 ? nil : Double(illicit) / Double(inspected) }

    /// What the share is known to with 95 % confidence; nil without any inspection.
    var interval: ShareInterval? { inspected == 0 ? nil : .wilson(Double(illicit), of: Double(inspected)) }

    mutating func add(_ row: YieldRow) {
        inspected += row.inspected
        illicit += row.illicit
        revenue += row.revenue
    }

    /// The sum over the rows of one origin of selection.
    static func sum(_ rows: some Sequence<YieldRow>, selectedBy origin: String) -> HitRate {
        var sum = HitRate()
        for row in rows where row.selectedBy == origin { sum.add(row) }
        return sum
    }
}
