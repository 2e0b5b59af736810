//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Which cases are asked for.
package struct CaseFilter: Hashable, Sendable {
    /// Nil for all.
    package var offices: Set<String>?
    /// Nil for all; empty for none.
    package var stages: Set<CaseStage>?
    package var assignee: String?
    package var dueUntil: CalendarDate?
    package var group: CommodityGroup?
    package var operation: String?
    /// Waits for the agreement of a second person.
    package var isProposed = false
    /// A part of the number or title.
    package var text: String?
    package var offset = 0
    package var limit = 50

    package init(offices: Set<String>?) {
        self.offices = offices
    }
}
