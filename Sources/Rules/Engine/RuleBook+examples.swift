//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Customs

extension RuleBook {
    /// How an example came out.
    package struct ExampleResult: Sendable {
        package let rule: String
        package let example: RuleExample
        /// Nil where the condition was not evaluable.
        package let hit: Bool?
        /// Whether the condition was given up because of its cost.
        package let isTooCostly: Bool
        /// The conditions that decided, for a message.
        package let reasons: [String]

        package var holds: Bool { (hit ?? false) == example.hits }
    }

    /// Runs the examples of one rule, each over its own past.
    ///
    /// - Throws: ``RuleFault`` for an example whose cells cannot be read.
    package func results(ofExamplesIn place: Int) throws(RuleFault) -> [ExampleResult] {
        var results: [ExampleResult] = []
        for example in rules[place].examples {
            var ledger = HistoryLedger(history)
            if !example.past.isEmpty {
                let batch = try ExampleBatch.make(example.past)
                _ = judge(table(batch, now: .max / 2), &ledger)
            }
            let batch = try ExampleBatch.make([example.line])
            let lodged = batch[instant: .lodgedAt]?.seconds[0] ?? 0
            let table = table(batch, now: example.now ?? lodged, vessels: example.vessels(at: lodged))
            let verdicts = judge(table, &ledger, asksAll: true)
            let explanation = explain(rule: place, table, row: 0)
            results.append(
                ExampleResult(
                    rule: rules[place].id,
                    example: example,
                    hit: verdicts.outcome(rule: place, row: 0),
                    isTooCostly: explanation.outcome == .notEvaluable(.budgetExceeded),
                    reasons: explanation.conditions.map(\.description)
                )
            )
        }
        return results
    }
}

extension RuleExample {
    /// What the sea told of the vessel of the line.
    fileprivate func vessels(at lodged: Int64) -> VesselPast? {
        seaAlerts.map { alerts in
            VesselPast(
                alerts.map { alert in
                    VesselPast.Told(
                        sign: alert.sign,
                        imos: Set([line[.vesselIMO]].compactMap(\.self)),
                        names: Set([line[.vesselName]].compactMap(\.self)),
                        raised: lodged - Int64(alert.daysAgo * 86_400)
                    )
                }
            )
        }
    }
}
