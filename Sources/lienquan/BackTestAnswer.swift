//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules

/// A back-test as the command prints it.
struct BackTestAnswer: Encodable {
    struct Week: Encodable {
        let week: String
        let office: String
        let hits: Int
    }

    struct Overlap: Encodable {
        let rule: String
        let shared: Int
        let others: Int
    }

    let rule: String
    let from: String?
    let to: String?
    let served: Int
    let notEvaluable: Int
    /// Of these, lines that the condition cost too much for, among the first.
    let tooCostly: Int
    let hits: Int
    let hitsPerDay: Double
    let busiestDay: Int
    let inspected: Int
    let illicit: Int
    let yield: Double?
    let yieldLow: Double
    let yieldHigh: Double
    let randomBaseline: Double?
    let lift: Double?
    let neverInspected: Int
    let judgesLater: Bool
    let overlaps: [Overlap]
    let weeks: [Week]

    init(_ report: BackTestReport) {
        rule = report.rule
        from = report.first?.iso8601
        to = report.last?.iso8601
        served = report.served
        notEvaluable = report.notEvaluable
        tooCostly = report.tooCostly ?? 0
        hits = report.hits
        hitsPerDay = report.hitsPerDay
        busiestDay = report.busiestDay
        inspected = report.yield.inspected
        illicit = report.yield.illicit
        yield = report.yield.share
        yieldLow = report.yield.interval.low
        yieldHigh = report.yield.interval.high
        randomBaseline = report.baseline.share
        lift = report.lift
        neverInspected = report.neverInspected
        judgesLater = report.judgesLater
        overlaps = report.overlaps.map { Overlap(rule: $0.rule, shared: $0.shared, others: $0.others) }
        weeks = report.weeks.map { Week(week: $0.monday.iso8601, office: $0.office, hits: $0.hits) }
    }

    /// For people.
    var text: String {
        var lines = [
            "\(rule), \(from ?? "?") to \(to ?? "?")",
            "hits             \(hits) of \(served) lines, \(Self.short(hitsPerDay)) a day, \(busiestDay) on the busiest",
            "not evaluable    \(notEvaluable), because something was missing",
            "inspected hits   \(inspected), of which \(illicit) illicit",
            "never inspected  \(neverInspected): neither innocent nor guilty",
        ]
        if tooCostly > 0 {
            lines.append("given up         \(tooCostly): the condition cost too much, so it would not be published")
        }
        if let yield {
            let range = "\(Self.percent(yieldLow)) to \(Self.percent(yieldHigh)) with 95 % confidence"
            lines.append("yield            \(Self.percent(yield)), \(range)")
        }
        if let randomBaseline { lines.append("random sample    \(Self.percent(randomBaseline))") }
        if let lift { lines.append("lift             \(Self.short(lift)) times the random sample") }
        if judgesLater {
            lines.append("the rule reads what becomes known only after lodging; the past looks better than it was")
        }
        for overlap in overlaps {
            lines.append("shares \(overlap.shared) hits with \(overlap.rule) (\(overlap.others))")
        }
        return lines.joined(separator: "\n")
    }

    private static func short(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }
    private static func percent(_ share: Double) -> String { "\((share * 1_000).rounded() / 10) %" }
}
