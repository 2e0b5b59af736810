//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting
import Testing

@Suite("Rules in a replay")
struct ReplayFusionTests {
    /// A rule that hits the ring's lines, and one that hits every third line of anybody.
    private struct TwoRules: EvidenceSource {
        let isRing: [Bool]

        mutating func evidence(for rows: [Int]) -> [[Evidence]] {
            rows.map { row in
                var said: [Evidence] = []
                if isRing[row] { said.append(Self.evidence("RING", weight: 60)) }
                if row % 3 == 0 { said.append(Self.evidence("NOISE", weight: 90)) }
                return said
            }
        }

        mutating func remember(_ rows: [Int], inspected: Set<Int>) {}

        private static func evidence(_ id: String, weight: Int) -> Evidence {
            Evidence(
                source: .rule,
                id: id,
                weight: weight,
                lane: .red,
                title: Trilingual(vi: id, zh: id, en: id),
                seen: ""
            )
        }
    }

    private let lines = SmallBorder.year()

    private func weeks(_ strategy: ReplayStrategy) throws -> [TargetingReplay.Week] {
        var settings = TargetingReplay.Settings()
        settings.strategy = strategy
        settings.training.rounds = 30
        return try TargetingReplay(settings: settings).run(
            SmallBorder.encoded(lines),
            schema: SmallBorder.schema,
            themes: lines.map { $0.importer == "ring" ? "dossier" : "other" },
            evidence: TwoRules(isRing: lines.map { $0.importer == "ring" })
        )
    }

    @Test("a rule that finds nothing loses its say against one that does, whatever its owner thought")
    func learns() throws {
        let summary = ReplaySummary(try weeks(.rules).suffix(3))
        #expect(summary.precision > 0.6)
        #expect(summary.precision > 2 * summary.baseRate)
        let themes = summary.themes
        #expect((themes["dossier"]?.found ?? 0) > (themes["other"]?.found ?? 0))
    }

    @Test(
        "rules and forest together keep to the capacity and lose nothing",
        arguments: [
            ReplayStrategy.rulesAndModel, .rulesModelAndRandom,
        ]
    )
    func together(_ strategy: ReplayStrategy) throws {
        let both = try weeks(strategy)
        let alone = ReplaySummary(try weeks(strategy == .rulesAndModel ? .model : .modelAndRandom))
        for week in both { #expect(week.inspected == Int((0.1 * Double(week.lines)).rounded())) }
        #expect(ReplaySummary(both).precision > alone.precision - 0.05)
    }
}
