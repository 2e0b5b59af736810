//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Operations

/// Action plans and reminders in memory.
package actor InMemoryActionPlanStore: ActionPlanStore {
    private var kept: [String: ActionPlan] = [:]
    private var told: [CommitmentReminder] = []

    package init() {}

    package func plans() -> [ActionPlan] { kept.values.sorted { $0.id > $1.id } }

    package func plan(_ id: String) -> ActionPlan? { kept[id] }

    package func save(_ plan: ActionPlan, known: Int, step: String, by actor: String) throws {
        guard kept[plan.id]?.revision ?? 0 == known else { throw ActionPlanError.changedMeanwhile(plan.id) }
        kept[plan.id] = plan
    }

    package func note(_ reminders: [CommitmentReminder]) -> [CommitmentReminder] {
        let new = reminders.filter { reminder in
            !told.contains {
                $0.plan == reminder.plan && $0.commitment == reminder.commitment && $0.due == reminder.due
                    && $0.stage == reminder.stage
            }
        }
        told += new
        return new
    }

    package func reminders(of plan: String) -> [CommitmentReminder] {
        told.filter { $0.plan == plan }.sorted { ($0.at, $0.commitment) < ($1.at, $1.commitment) }
    }
}
