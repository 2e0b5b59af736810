//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Customs
import Foundation
import Lookouts
import Names
import Rules

/// The rules that ship, over one declaration and over parcels, each with a past.
struct LiveRun {
    private let book: RuleBook
    private static let now: Int64 = 1_800_000_000

    /// - Parameter theme: nil for all rules.
    init(theme: RuleTheme?) throws {
        guard let date = CalendarDate(year: 2025, month: 8, day: 12) else { preconditionFailure("a day of August") }
        let rules = try RuleLibrary.rules().filter { theme == nil || $0.theme == theme }
        book = try RuleBook(rules, lists: ReferenceLists(RuleLibrary.lists(), on: date))
    }

    /// One declaration at a time, all rules, and for those that hit what decided.
    func declarations(past: Int, measured: Int) {
        var made = MadeLines(.freight, lines: past, days: 365)
        var ledger = HistoryLedger(book.history)
        for _ in stride(from: 0, to: past, by: 8_192) {
            book.remember(book.table(made.batch(8_192), now: Self.now), &ledger)
        }
        var times: [Double] = []
        var explained = 0
        for _ in 0..<measured {
            let batch = made.batch(1)
            let start = ProcessorTime.now()
            let table = book.table(batch, now: Self.now)
            let verdicts = book.judge(table, &ledger)
            for rule in verdicts.hits(row: 0) {
                explained += book.explain(rule: rule, table, row: 0).conditions.count
            }
            times.append((ProcessorTime.now() - start) * 1e6)
        }
        times.sort()
        func share(_ share: Double) -> String {
            String((times[Int(Double(times.count - 1) * share)] * 10).rounded() / 10)
        }
        print(
            "one declaration, \(book.rules.count) rules, a past of \(ledger.lineCount) lines: median \(share(0.5)) µs,",
            "p90 \(share(0.9)), p99 \(share(0.99)), \(explained) conditions explained in \(measured)"
        )
    }

    /// What the process has taken of memory at the most.
    private static func peakMegabytes() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1_024
    }

    /// Batches of parcels: rules, look-outs, and both.
    func parcels(past: Int, measured: Int, lookouts: Int) throws {
        let readings = NameReadings.installed(near: FileManager.default.currentDirectoryPath)
        let screen = try MadeLookouts.screen(entries: lookouts, readings: readings)
        var memory = ScreenMemory()
        var made = MadeLines(.parcels, lines: past + measured, days: 150)
        var ledger = HistoryLedger(book.history)
        let batches = { (made: inout MadeLines, lines: Int) in
            stride(from: 0, to: lines, by: 8_192).map { _ in made.batch(8_192) }
        }
        for batch in batches(&made, past) {
            _ = book.judge(book.table(batch, now: Self.now), &ledger)
            _ = screen.screen(batch, memory: &memory, now: Self.now)
        }
        var seconds: [(rules: Double, screen: Double)] = []
        var hits = (rules: 0, screen: 0)
        var count = 0
        for batch in batches(&made, measured) {
            let start = ProcessorTime.now()
            let verdicts = book.judge(book.table(batch, now: Self.now), &ledger)
            hits.rules += verdicts.hitsByRow().reduce(0) { $0 + $1.count }
            let middle = ProcessorTime.now()
            hits.screen += screen.screen(batch, memory: &memory, now: Self.now).reduce(0) { $0 + $1.count }
            seconds.append((middle - start, ProcessorTime.now() - middle))
            count = batch.count
        }
        func rates(_ part: ((rules: Double, screen: Double)) -> Double) -> String {
            let rates = seconds.map { Double(count) / part($0) }.sorted()
            return "median \(Int(rates[rates.count / 2])) parcels/s, slowest batch \(Int(rates[0]))"
        }
        print("parcels, a past of \(ledger.lineCount) lines")
        print("  \(book.rules.count) rules: \(rates { $0.rules }), \(hits.rules) hits")
        print("  \(lookouts) look-outs: \(rates { $0.screen }), \(hits.screen) hits")
        print("  both: \(rates { $0.rules + $0.screen })")
        print("  \(Self.peakMegabytes()) MB at the most")
    }
}
