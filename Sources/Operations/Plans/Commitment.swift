//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What one of two offices promises the other: text in both languages, who owes it, by when.
package struct Commitment: Identifiable, Hashable, Sendable, Codable {
    /// A change of the due date. None is ever taken out again.
    package struct Slip: Hashable, Sendable, Codable {
        package let from: CalendarDate
        package let to: CalendarDate
        package let reason: String
        package let by: String
        /// The office of whoever changed it.
        package let office: String

        package init(from: CalendarDate, to: CalendarDate, reason: String, by: String, office: String) {
            self.from = from
            self.to = to
            self.reason = reason
            self.by = by
            self.office = office
        }
    }

    /// Given up, where both offices agree to the version that says so.
    package struct Drop: Hashable, Sendable, Codable {
        package let reason: String
        package let by: String
        package let office: String

        package init(reason: String, by: String, office: String) {
            self.reason = reason
            self.by = by
            self.office = office
        }
    }

    /// Within the plan.
    package let id: String
    package var vi: String
    package var zh: String
    /// The code of the office that owes it.
    package var owner: String
    package var due: CalendarDate
    package var slips: [Slip]
    package var dropped: Drop?

    package init(
        id: String,
        vi: String,
        zh: String,
        owner: String,
        due: CalendarDate,
        slips: [Slip] = [],
        dropped: Drop? = nil
    ) {
        self.id = id
        self.vi = vi
        self.zh = zh
        self.owner = owner
        self.due = due
        self.slips = slips
        self.dropped = dropped
    }

    /// Puts the due date off, or forward.
    /// - Throws: ``ActionPlanError/reasonMissing``
    package mutating func move(
        to day: CalendarDate,
        reason: String,
        by officer: String,
        office: String
    ) throws(ActionPlanError) {
        guard day != due else { return }
        guard !reason.isEmpty else { throw .reasonMissing }
        slips.append(Slip(from: due, to: day, reason: reason, by: officer, office: office))
        due = day
    }
}
