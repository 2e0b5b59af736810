//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting

/// What every ``TargetingStore`` promises of findings and what they brought.
package enum FindingContract {
    private static let sample = SampleDeclarations()
    private static let week: Int64 = 604_800

    package static let cases: [ContractCase<DeclarationStores>] = [
        ContractCase("a finding is read as it was recorded and stands on its line") { stores in
            try await stores.add(sample.batch(3))
            try same(try await stores.targeting.finding(of: sample.line(1)), nil)
            let finding = try sample.finding(1, .seizure, theme: "tobacco", revenue: 12.5)
            try await stores.targeting.record(finding, by: "hai", correcting: false)
            try same(
                try await stores.targeting.finding(of: sample.line(1)),
                RecordedFinding(finding: finding, recordedBy: "hai")
            )
            let line = try await stores.targeting.declaration(sample.line(1).declarationNo)
            try same(line.text(.finding, at: 0), "seizure")
            try same(line.text(.findingTheme, at: 0), "tobacco")
            try same(line[number: .findingRevenue], [12.5])
            try same(line[instant: .findingAt]?.seconds, [finding.foundAt])
        },
        ContractCase("a second finding is refused, a correction replaces it") { stores in
            try await stores.add(sample.batch(1))
            try await stores.targeting.record(
                sample.finding(0, .violation, theme: "origin"),
                by: "hai",
                correcting: false
            )
            let correction = try sample.finding(0, .clean)
            try await refused(FindingError.alreadyRecorded(sample.line(0))) {
                try await stores.targeting.record(correction, by: "lan", correcting: false)
            }
            try await stores.targeting.record(correction, by: "lan", correcting: true)
            try same(
                try await stores.targeting.finding(of: sample.line(0)),
                RecordedFinding(finding: correction, recordedBy: "lan")
            )
            let line = try await stores.targeting.declaration(sample.line(0).declarationNo)
            try same([line.text(.finding, at: 0), line.text(.findingTheme, at: 0)], ["clean", nil])
        },
        ContractCase("a finding for an unknown line is refused") { stores in
            try await refused(FindingError.unknownLine(sample.line(9))) {
                try await stores.targeting.record(sample.finding(9, .clean), by: "hai", correcting: true)
            }
        },
        ContractCase("a finding that came with an import stands, and only a correction replaces it") { stores in
            let found: SampleDeclarations.Overrides = [
                .finding: .text("violation"), .findingTheme: .text("valuation"), .findingRevenue: .number(9),
                .findingAt: .instant(sample.lodged(50), offsetMinutes: 420), .selectedBy: .text("random"),
            ]
            try await stores.add(sample.batch(1, overriding: found), name: "last-year.csv")
            let imported = try await stores.targeting.finding(of: sample.line(0))
            try same(imported?.recordedBy, "import:last-year.csv")
            try same(imported?.finding.outcome, .violation)
            try same(imported?.finding.revenue, 9)
            try same(imported?.finding.foundAt, sample.lodged(50))
            try await refused(FindingError.alreadyRecorded(sample.line(0))) {
                try await stores.targeting.record(sample.finding(0, .clean), by: "hai", correcting: false)
            }
            try await stores.targeting.record(sample.finding(0, .clean), by: "hai", correcting: true)
            try same(try await stores.targeting.finding(of: sample.line(0))?.recordedBy, "hai")
            let line = try await stores.targeting.declaration(sample.line(0).declarationNo)
            try same(line.text(.selectedBy, at: 0), "random")
        },
        ContractCase("who chose a line is fixed when its finding is recorded") { stores in
            try await stores.add(sample.batch(3))
            let chosen = [
                sample.assessment(0, score: 0.9, lane: .red, origin: .model),
                sample.assessment(1, score: 0.1, lane: .red, origin: .random),
            ]
            try await stores.targeting.save(chosen, by: "serve")
            for line in 0..<3 {
                try await stores.targeting.record(sample.finding(line, .clean), by: "hai", correcting: false)
            }
            try await stores.targeting.save([sample.assessment(0, score: 0.1, lane: .green)], by: "serve")
            let yields = try await stores.targeting.yields(from: .min, to: .max, office: nil)
            try same(Set(yields.map(\.selectedBy)), ["model", "random", "officer"])
        },
        ContractCase("yields count by week of lodging, office and origin") { stores in
            // The sample begins on a Monday, 144 lines a day.
            func found(_ number: Int, _ outcome: String, _ revenue: Double, _ origin: String) async throws {
                try await stores.add(
                    sample.batch(
                        1,
                        first: number,
                        overriding: [
                            .finding: .text(outcome), .findingRevenue: .number(revenue), .selectedBy: .text(origin),
                            .office: .text(number < 2_000 ? "VN-LS-HN" : "VN-LS-TT"),
                        ]
                    )
                )
            }
            try await found(0, "clean", 0, "model")
            try await found(1_007, "seizure", 2.5, "model")
            try await found(1_008, "violation", 1, "model")
            try await found(1_009, "clean", 0, "random")
            try await found(2_001, "violation", 4, "model")
            try await stores.add(sample.batch(1, first: 3))
            let start = SampleDeclarations.start
            let yields = try await stores.targeting.yields(from: start, to: start + 2 * week, office: "VN-LS-HN")
            try same(
                yields,
                [
                    row(0, "VN-LS-HN", "model", 2, 1, 2.5), row(1, "VN-LS-HN", "model", 1, 1, 1),
                    row(1, "VN-LS-HN", "random", 1, 0, 0),
                ]
            )
            let later = try await stores.targeting.yields(from: start + week, to: start + 2 * week, office: nil)
            try same(later.last, row(1, "VN-LS-TT", "model", 1, 1, 4))
            try same(later.count, 3)
        },
        ContractCase("history knows what was known before the instant, and no more") { stores in
            let plate: SampleDeclarations.Overrides = [.vehiclePlate: .text("桂F-88"), .netKg: .number(7.5)]
            try await stores.add(sample.batch(10, overriding: plate), sample.batch(5, first: 20))
            for line in 0..<4 {
                let outcome: InspectionFinding.Outcome = line == 1 ? .violation : .clean
                let finding = try sample.finding(line, outcome, theme: "vehicle", at: sample.lodged(line + 3))
                try await stores.targeting.record(finding, by: "hai", correcting: false)
            }
            let before = sample.lodged(6)
            let history = try await stores.targeting.history(.vehiclePlate, "桂F-88", before: before, limit: 2)
            try same([history.lines, history.inspected, history.illicit], [6, 3, 1])
            try same([history.firstLodged, history.lastLodged], [sample.lodged(0), sample.lodged(5)])
            try same(history.recent.map(\.line), [sample.line(5), sample.line(4)])
            let all = try await stores.targeting.history(.vehiclePlate, "桂F-88", before: before, limit: 9)
            try same(all.recent.map(\.finding), [nil, nil, nil, "clean", "violation", "clean"])
            let weights = try await stores.targeting.history(.netKg, "7.5", before: .max, limit: 1)
            try same([weights.lines, weights.inspected], [10, 4])
            let none = try await stores.targeting.history(.importerID, "' OR 1=1 --", before: .max, limit: 1)
            try same(none, HistorySummary(none: ()))
        },
    ]

    private static func row(
        _ weeks: Int64,
        _ office: String,
        _ origin: String,
        _ inspected: Int,
        _ illicit: Int,
        _ revenue: Double
    ) -> YieldRow {
        YieldRow(
            week: SampleDeclarations.start + weeks * week,
            office: office,
            selectedBy: origin,
            inspected: inspected,
            illicit: illicit,
            revenue: revenue
        )
    }
}

extension HistorySummary {
    fileprivate init(none: Void) {
        self.init(lines: 0, inspected: 0, illicit: 0, firstLodged: nil, lastLodged: nil, recent: [])
    }
}
