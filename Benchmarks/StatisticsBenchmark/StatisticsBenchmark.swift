//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Persistence
import Statistics
import TestSupport

/// Times reports over a ledger of five years.
///
///     StatisticsBenchmark DATABASE CASES REPORTS
///
/// Prints each built-in report, then the random ones summed up; seconds of the clock, medians of five.
@main
enum StatisticsBenchmark {
    private static let runs = 5

    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let cases = Int(arguments[2]), let count = Int(arguments[3]),
            let first = CalendarDate(year: 2021, month: 1, day: 1)
        else {
            print("StatisticsBenchmark DATABASE CASES REPORTS")
            exit(2)
        }
        let database = try await NodeDatabase.open(sqlite: arguments[1])
        try await fill(database, cases, first)
        let desk = ReportDesk(
            store: database.statistics,
            tree: OfficeTree(try OfficeDirectory.builtIn()),
            currency: .vnd,
            inspections: nil,
            dayOffset: 25_200,
            now: NodeDatabase.systemTime
        )
        var slowest = 0.0
        for var definition in desk.builtIn() where definition.kind != .targetingYield {
            // The hardest case: all five years at once.
            definition.period = ReportPeriod(
                from: first,
                to: CalendarDate(year: 2025, month: 12, day: 31) ?? first
            )
            definition.comparison = .none
            let seconds = try await time(definition, desk)
            slowest = max(slowest, seconds)
            print("\(definition.id), five years: \(text(seconds)) s")
        }
        var reports = RandomReports(seed: 50, first: first, days: 1_826)
        var all: [Double] = []
        var worst = ""
        for _ in 0..<count {
            let definition = reports.next()
            let seconds = try await time(definition, desk)
            if seconds > (all.max() ?? 0) { worst = definition.text }
            all.append(seconds)
        }
        slowest = max(slowest, all.max() ?? 0)
        print("\(count) random reports: median \(text(all.sorted()[count / 2])) s, slowest \(text(all.max() ?? 0)) s")
        print("slowest of all \(text(slowest)) s; the slowest random one is \(worst)")
        try await database.close()
    }

    private static func fill(_ database: NodeDatabase, _ cases: Int, _ first: CalendarDate) async throws {
        let start = ContinuousClock.now
        var ledger = RandomLedger(seed: 5, first: first, days: 1_826, restless: 0.05)
        let changes = cases * 105 / 100
        for piece in stride(from: 0, to: changes, by: 5_000) {
            try await database.ledger.record((0..<min(5_000, changes - piece)).map { _ in ledger.next() }, by: "bench")
        }
        let written = ContinuousClock.now
        try await database.statistics.project()
        print("\(changes) entries written in \(start.duration(to: written)), booked in \(written.duration(to: .now))")
    }

    private static func time(_ definition: ReportDefinition, _ desk: ReportDesk) async throws -> Double {
        var times: [Double] = []
        for _ in 0..<runs {
            let start = ContinuousClock.now
            _ = try await desk.report(definition, scope: nil)
            times.append(start.duration(to: .now) / .seconds(1))
        }
        return times.sorted()[runs / 2]
    }

    private static func text(_ seconds: Double) -> String { String(format: "%.3f", seconds) }
}
