//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import Operations

/// What every store of action plans promises.
package enum ActionPlanStoreContract {
    package static let cases: [ContractCase<any ActionPlanStore>] = [
        ContractCase("a plan is found as it was kept, with its versions to the byte; a lost race changes nothing") {
            store in
            var plan = try SampleOperations.actionPlan()
            try await store.save(plan, known: 0, step: "propose", by: "lan")
            try same(try await store.plan(plan.id), plan)
            try same(try await store.plan(plan.id)?.versions.map(\.digest), [SampleOperations.terms().digest])
            try same(try await store.plan("none"), nil)
            try await refused(ActionPlanError.changedMeanwhile(plan.id)) {
                try await store.save(plan, known: 0, step: "propose", by: "hai")
            }
            let known = plan.revision
            try plan.take(.accept(SampleOperations.terms().digest), from: "CN-7200", by: "wang", at: 200)
            try await store.save(plan, known: known, step: "accept", by: "partner:CN")
            try await refused(ActionPlanError.changedMeanwhile(plan.id)) {
                try await store.save(plan, known: known, step: "accept", by: "partner:CN")
            }
            let other = try SampleOperations.actionPlan("0198a0c0-0000-7000-8000-0000000000bb")
            try await store.save(other, known: 0, step: "propose", by: "lan")
            try same(try await store.plans(), [other, plan])
        },
        ContractCase("a reminder is new once for each day that a commitment is due") { store in
            let plan = try SampleOperations.actionPlan()
            try await store.save(plan, known: 0, step: "propose", by: "lan")
            func reminder(_ due: String, _ stage: CommitmentTerms.Stage, at time: Int64) -> CommitmentReminder {
                CommitmentReminder(
                    plan: plan.id,
                    commitment: "1",
                    due: SampleOperations.day(due),
                    stage: stage,
                    at: time
                )
            }
            let first = reminder("2025-09-30", .soon, at: 10)
            try same(try await store.note([first]), [first])
            try same(try await store.note([reminder("2025-09-30", .soon, at: 20)]), [])
            let moved = reminder("2025-10-30", .soon, at: 30)
            let late = reminder("2025-10-30", .overdue, at: 40)
            try same(try await store.note([moved, late]), [moved, late])
            try same(try await store.reminders(of: plan.id), [first, moved, late])
            try same(try await store.reminders(of: "none"), [])
        },
    ]
}
