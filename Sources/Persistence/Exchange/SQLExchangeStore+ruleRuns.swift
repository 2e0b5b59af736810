//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange
import Journal

extension SQLExchangeStore {
    package func note(_ run: RuleRun, most: Int, mostForPurpose: Int, since: Timestamp) async throws {
        let now = storage.now()
        try await storage.write { connection in
            // Two officers at once do not pass the quota together.
            try connection.lockJournal()
            let others = try connection.all(
                """
                SELECT message_id, purpose FROM exchange_rule_run
                WHERE partner = ? AND run_at >= ? AND message_id <> ?
                """,
                [.text(run.partner), .integer(since.milliseconds), .text(run.message)]
            ) { (message: $0.text(0), purpose: $0.text(1)) }
            guard Set(others.map(\.message)).count < most else { throw TravellingRuleError.quota(most) }
            let same = others.filter { $0.purpose == run.purpose.text }
            guard Set(same.map(\.message)).count < mostForPurpose else {
                throw TravellingRuleError.purposeQuota(mostForPurpose)
            }
            try connection.execute(
                """
                INSERT INTO exchange_rule_run (id, message_id, partner, purpose, officer, run_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(MessageID.make(at: run.at)), .text(run.message), .text(run.partner),
                    .text(run.purpose.text), .text(run.officer), .integer(run.at.milliseconds),
                ]
            )
            let detail = JournalDetail.object(["partner": .text(run.partner), "purpose": .text(run.purpose.text)])
            try Self.journal("exchange.rule.run", run.message, detail, by: run.officer, at: now, in: connection)
        }
    }
}
