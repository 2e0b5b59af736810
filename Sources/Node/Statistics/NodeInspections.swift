//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Statistics
import Targeting

/// What the node's own findings say of inspections.
struct NodeInspections: InspectionFigures {
    let store: any TargetingStore
    let tree: OfficeTree
    /// Seconds east of UTC.
    let dayOffset: Int64

    func inspections(_ days: ClosedRange<CalendarDate>, scope: String?) async throws -> [InspectionTally] {
        let from = days.lowerBound.daysSince1970 * 86_400 - dayOffset
        let to = (days.upperBound.daysSince1970 + 1) * 86_400 - dayOffset
        let rows = try await store.yields(from: from, to: to, office: nil)
        return rows.filter { row in
            guard let scope else { return true }
            let day = CalendarDate(at: row.week, offset: dayOffset)
            return tree.chain(of: row.office, on: max(day, days.lowerBound)).contains(scope)
        }.map { row in
            InspectionTally(office: row.office, method: row.selectedBy, inspected: row.inspected, found: row.illicit)
        }
    }
}
