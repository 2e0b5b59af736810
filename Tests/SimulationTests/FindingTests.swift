//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Simulation
import Testing

@Suite("Findings")
final class FindingTests {
    private let year: SimulatedYear
    private let rows: [SimulatedYear.Row]
    private let replay: [SimulatedYear.Row]
    private let truth: [SimulatedYear.Row]

    init() throws {
        year = try SimulatedYear(.quiet, seed: 13)
        rows = try year.rows("vn/declarations.csv")
        replay = try year.rows("vn/replay.csv")
        truth = try year.rows("truth.csv").filter { $0["side"] == "vn" }
    }

    deinit { year.remove() }

    @Test("only inspected rows are labelled, and they say why they were inspected")
    func onlyInspected() {
        for row in rows {
            let isInspected = !row["selected_by"].isEmpty
            #expect(row["finding"].isEmpty != isInspected, "\(row.id)")
            #expect(row["finding_at"].isEmpty != isInspected, "\(row.id)")
            if !isInspected { #expect(row["finding_theme"].isEmpty && row["finding_revenue"].isEmpty) }
        }
        let share = Double(rows.count { !$0["selected_by"].isEmpty }) / Double(rows.count)
        #expect(share > 0.03 && share < 0.12)
        #expect(Set(rows.map { $0["selected_by"] }) == ["", "rule", "lookout", "officer", "random"])
    }

    @Test("a finding is known only after lodging")
    func after() {
        #expect(replay.allSatisfy { $0["lodged_at"] < $0["finding_at"] })
    }

    @Test("the replay names the same rows with a finding for each, and agrees with what was inspected")
    func replayAgrees() {
        #expect(replay.map(\.id) == rows.map(\.id))
        #expect(replay.allSatisfy { ["clean", "violation", "seizure"].contains($0["finding"]) })
        for (row, other) in zip(rows, replay) where !row["finding"].isEmpty {
            #expect(row["finding"] == other["finding"] && row["finding_at"] == other["finding_at"])
            #expect(row["finding_revenue"] == other["finding_revenue"])
        }
    }

    @Test("an inspection misses some offences and finds a few honest mistakes")
    func noise() {
        var counts = (missed: 0, found: 0, mistakes: 0, clean: 0)
        for (row, fact) in zip(replay, truth) {
            switch (fact["illicit"] == "1", row["finding"] == "clean") {
            case (true, true): counts.missed += 1
            case (true, false): counts.found += 1
            case (false, false): counts.mistakes += 1
            case (false, true): counts.clean += 1
            }
        }
        let missed = Double(counts.missed) / Double(counts.missed + counts.found)
        #expect(missed > 0.08 && missed < 0.35)
        let mistakes = Double(counts.mistakes) / Double(counts.mistakes + counts.clean)
        #expect(mistakes > 0.0005 && mistakes < 0.01)
    }

    @Test("clean rows bring no revenue, others name their theme")
    func revenue() {
        for row in replay {
            if row["finding"] == "clean" {
                #expect(row.number("finding_revenue") == 0 && row["finding_theme"].isEmpty)
            } else {
                #expect((row.number("finding_revenue") ?? 0) > 0 && !row["finding_theme"].isEmpty)
            }
        }
    }
}
