//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Tells what inspections brought. The ledger doesn't know of inspections that found nothing, so this is asked of whoever
/// keeps them.
package protocol InspectionFigures: Sendable {
    /// Inspections of lines lodged on some days.
    /// - Parameter scope: the office, and those below it; nil for all of the node.
    func inspections(_ days: ClosedRange<CalendarDate>, scope: String?) async throws -> [InspectionTally]
}

/// Inspections of one office that were chosen in one way.
package struct InspectionTally: Hashable, Sendable {
    package let office: String
    /// `model`, `rule`, `lookout`, `random`, `officer`; empty where nobody said.
    package let method: String
    package let inspected: Int
    package let found: Int

    package init(office: String, method: String, inspected: Int, found: Int) {
        self.office = office
        self.method = method
        self.inspected = inspected
        self.found = found
    }
}
