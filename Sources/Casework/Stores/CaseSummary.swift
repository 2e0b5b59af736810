//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// A case as a list shows it.
package struct CaseSummary: Hashable, Sendable {
    package let number: CaseNumber
    package let office: String
    package let stage: CaseStage
    package let outcome: CaseOutcome?
    package let title: String
    package let assignee: String?
    package let due: CalendarDate?
    package let detected: CalendarDate?
    /// In the order of the lines, none twice.
    package let groups: [CommodityGroup]
    package let isProposed: Bool
    /// Seconds since 1970.
    package let changedAt: Int64

    package init(
        number: CaseNumber,
        office: String,
        stage: CaseStage,
        outcome: CaseOutcome?,
        title: String,
        assignee: String?,
        due: CalendarDate?,
        detected: CalendarDate?,
        groups: [CommodityGroup],
        isProposed: Bool,
        changedAt: Int64
    ) {
        self.number = number
        self.office = office
        self.stage = stage
        self.outcome = outcome
        self.title = title
        self.assignee = assignee
        self.due = due
        self.detected = detected
        self.groups = groups
        self.isProposed = isProposed
        self.changedAt = changedAt
    }

    package init(_ file: Case, changedAt: Int64) {
        var groups: [CommodityGroup] = []
        for line in file.seizure.lines where !groups.contains(line.group) { groups.append(line.group) }
        self.init(
            number: file.number,
            office: file.office,
            stage: file.stage,
            outcome: file.outcome,
            title: file.title,
            assignee: file.assignee,
            due: file.due,
            detected: file.seizure.detected,
            groups: groups,
            isProposed: !file.isClosed && file.closing != nil,
            changedAt: changedAt
        )
    }
}
