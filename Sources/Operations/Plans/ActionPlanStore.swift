//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Where action plans stay. Every call that changes something is one transaction, with its entry in the journal.
package protocol ActionPlanStore: Sendable {
    /// The newest first.
    func plans() async throws -> [ActionPlan]
    func plan(_ id: String) async throws -> ActionPlan?
    /// Adds a plan, or puts it in the place of the revision that was known.
    /// - Parameters:
    ///   - known: 0 for a new one.
    ///   - step: what was done, for the journal.
    /// - Throws: ``ActionPlanError/changedMeanwhile(_:)``
    func save(_ plan: ActionPlan, known: Int, step: String, by actor: String) async throws
    /// Writes down that offices are told; one that was there before changes nothing.
    /// - Returns: those that are new.
    func note(_ reminders: [CommitmentReminder]) async throws -> [CommitmentReminder]
    /// The first first.
    func reminders(of plan: String) async throws -> [CommitmentReminder]
}

/// That somebody was told how near the day of a commitment is. A new day has new reminders.
package struct CommitmentReminder: Hashable, Sendable {
    package let plan: String
    package let commitment: String
    package let due: CalendarDate
    package let stage: CommitmentTerms.Stage
    /// Seconds since 1970.
    package let at: Int64

    package init(plan: String, commitment: String, due: CalendarDate, stage: CommitmentTerms.Stage, at: Int64) {
        self.plan = plan
        self.commitment = commitment
        self.due = due
        self.stage = stage
        self.at = at
    }
}
