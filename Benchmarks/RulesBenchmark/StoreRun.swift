//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Customs
import Foundation
import Intake
import Persistence
import Rules
import Synchronization
import Targeting

/// Back-tests of one rule over many stored declarations.
struct StoreRun {
    let database: NodeDatabase
    let lines: Int

    private static let readAtOnce = 8_192
    private static let rules = [
        "without a question": #"direction == "transit" && net_kg > 9000.0 && price_per_kg < 1.5"#,
        "with a question to the past": "crossings > 10",
    ]

    func measure() async throws {
        let made = Mutex(MadeLines(.freight, lines: lines, days: 365))
        let wanted = lines
        let load = try await timed {
            let description = ImportDescription(name: "made", mapping: "none", startedAt: 0)
            _ = try await database.declarations.add(description, by: "benchmark") {
                made.withLock { $0.count < wanted ? $0.batch(min(Self.readAtOnce, wanted - $0.count)) : nil }
            }
        }
        print("stored \(lines) lines in \(load)")
        fflush(nil)
        let mirror = try await timed { _ = try await database.targeting.layOutColumns() }
        print("laid out in columns in \(mirror)")
        for (name, condition) in Self.rules.sorted(by: { $0.value > $1.value }) {
            for _ in 0..<3 { try await backTest(name, condition) }
        }
    }

    private func backTest(_ name: String, _ condition: String) async throws {
        let isAsking = condition.contains("crossings")
        let history = isAsking ? "history:\n  crossings: {count: declarations, by: vehicle_plate, days: 7}" : ""
        let rule = try RuleFile.read(
            """
            id: B1
            theme: dossier
            title: {vi: thử, zh: 试, en: trial}
            instruction: {vi: xem, zh: 查看, en: look}
            owner: benchmark
            legal_basis: none
            lane: yellow
            weight: 10
            \(history)
            when: '\(condition)'
            """
        )
        guard let day = CalendarDate(year: 2026, month: 1, day: 1) else { preconditionFailure("a day of January") }
        let lists = ReferenceLists([], on: day)
        let test = Mutex(try BackTest(of: rule, beside: [], lists: lists, now: 1_800_000_000))
        let fields = test.withLock { $0.fields }
        let seconds = try await timed {
            try await database.targeting.eachBatch(of: fields, from: .min, to: .max, size: Self.readAtOnce) { batch in
                test.withLock { $0.add(batch) }
            }
        }
        let report = test.withLock { $0.result() }
        print("back-test \(name): \(seconds), \(report.served) lines, \(report.hits) hits, \(fields.count) columns")
        fflush(nil)
    }

    private func timed(_ body: () async throws -> Void) async throws -> String {
        let start = ContinuousClock.now
        let used = ProcessorTime.now()
        try await body()
        let seconds = ((ContinuousClock.now - start) / .milliseconds(1)).rounded() / 1_000
        return "\(seconds) s (\((1_000 * (ProcessorTime.now() - used)).rounded() / 1_000) s of the processor)"
    }
}
