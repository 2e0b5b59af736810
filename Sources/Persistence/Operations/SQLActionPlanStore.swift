//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Journal
package import Operations

/// Action plans in the node's database.
package struct SQLActionPlanStore: ActionPlanStore {
    private let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func plans() async throws -> [ActionPlan] {
        try await storage.read { try $0.all("SELECT content FROM action_plan ORDER BY id DESC", [], Self.plan) }
    }

    package func plan(_ id: String) async throws -> ActionPlan? {
        try await storage.read {
            try $0.first("SELECT content FROM action_plan WHERE id = ?", [.text(id)], Self.plan)
        }
    }

    package func save(_ plan: ActionPlan, known: Int, step: String, by actor: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            let changed =
                if known == 0 {
                    try connection.execute(
                        "INSERT INTO action_plan (id, revision, content) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
                        [.text(plan.id), .integer(Int64(plan.revision)), .text(try JSONText.of(plan))]
                    )
                } else {
                    try connection.execute(
                        "UPDATE action_plan SET revision = ?, content = ? WHERE id = ? AND revision = ?",
                        [
                            .integer(Int64(plan.revision)), .text(try JSONText.of(plan)), .text(plan.id),
                            .integer(Int64(known)),
                        ]
                    )
                }
            guard changed == 1 else { throw ActionPlanError.changedMeanwhile(plan.id) }
            let detail = JournalDetail.object([
                "step": .text(step), "revision": .integer(Int64(plan.revision)),
                "agreed": .optional(plan.agreed?.digest),
                "pending": .list(plan.pending.map { .text($0.digest) }),
                "content": .text(ContentDigest.of(try JSONText.of(plan))),
            ])
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: actor,
                    "action_plan." + step,
                    plan.id,
                    .change(before: nil, after: detail),
                    at: now
                )
            )
        }
    }

    package func note(_ reminders: [CommitmentReminder]) async throws -> [CommitmentReminder] {
        guard !reminders.isEmpty else { return [] }
        let now = storage.now()
        return try await storage.write { connection in
            try reminders.filter { reminder in
                let added = try connection.execute(
                    """
                    INSERT INTO action_plan_reminder (plan_id, commitment, due, stage, reminded_at)
                    VALUES (?, ?, ?, ?, ?) ON CONFLICT (plan_id, commitment, due, stage) DO NOTHING
                    """,
                    [
                        .text(reminder.plan), .text(reminder.commitment), .integer(reminder.due.daysSince1970),
                        .text(reminder.stage.rawValue), .integer(reminder.at),
                    ]
                )
                guard added == 1 else { return false }
                let detail = JournalDetail.object([
                    "commitment": .text(reminder.commitment), "due": .text(reminder.due.iso8601),
                    "stage": .text(reminder.stage.rawValue),
                ])
                try connection.appendJournal(
                    JournalEntry.Draft(
                        storing: "node",
                        "action_plan.reminded",
                        reminder.plan,
                        .change(before: nil, after: detail),
                        at: now
                    )
                )
                return true
            }
        }
    }

    package func reminders(of plan: String) async throws -> [CommitmentReminder] {
        try await storage.read { connection in
            try connection.all(
                """
                SELECT commitment, due, stage, reminded_at FROM action_plan_reminder WHERE plan_id = ?
                ORDER BY reminded_at, commitment
                """,
                [.text(plan)]
            ) { row in
                guard let due = CalendarDate(daysSince1970: try row.integer(1)),
                    let stage = CommitmentTerms.Stage(rawValue: row.text(2))
                else { throw PersistenceError.unreadable("a reminder of the action plan \(plan)") }
                return CommitmentReminder(
                    plan: plan,
                    commitment: row.text(0),
                    due: due,
                    stage: stage,
                    at: try row.integer(3)
                )
            }
        }
    }

    private static func plan(_ row: any SQLRow) throws -> ActionPlan {
        try SQLOperationStore.read(ActionPlan.self, row, "an action plan")
    }
}
