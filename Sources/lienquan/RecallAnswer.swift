//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Rules

/// The answer of `rules recall`, for programs and for people; always labelled synthetic.
struct RecallAnswer: Encodable {
    struct Theme: Encodable {
        let theme: String
        let illicit: Int
        let twins: Int
        let recall: Double?
        let precision: Double?
        let hits: Int
        let hitsPerDay: Double
        let twinsHit: Double?
        let recallOfLanes: Double?
        let precisionOfLanes: Double?
        let twinsHitByLanes: Double?
        /// Found by any rule of any theme that asks for a lane.
        let recallOfAnyLane: Double?
    }

    struct Scheme: Encodable {
        let scheme: String
        let theme: String
        let illicit: Int
        let recall: Double?
        let twins: Int
        let twinsHit: Double?
    }

    struct Rule: Encodable {
        let rule: String
        let theme: String
        let lane: String
        let hits: Int
        let hitsPerDay: Double
        let illicit: Int
        let illicitOfTheme: Int
        let twins: Int
        let precision: Double?
        let lift: Double?
        let notEvaluable: Int
    }

    let synthetic = true
    let side: String
    let lines: Int
    let days: Int
    let illicit: Int
    let baseRate: Double
    let themes: [Theme]
    let schemes: [Scheme]
    let rules: [Rule]
    /// Rules that hit no injected line.
    let silentRules: [String]
    /// Rules that hit injected lines of other themes alone.
    let astrayRules: [String]

    init(_ report: RecallReport, side: String) {
        let days = max(1, report.days)
        self.side = side
        self.days = report.days
        lines = report.lines
        illicit = report.illicit
        baseRate = report.baseRate
        themes = report.themes.map { theme in
            Theme(
                theme: theme.theme,
                illicit: theme.own.illicit.lines,
                twins: theme.own.twins.lines,
                recall: theme.own.illicit.value,
                precision: theme.own.precision,
                hits: theme.own.hits,
                hitsPerDay: Double(theme.own.hits) / Double(days),
                twinsHit: theme.own.twins.value,
                recallOfLanes: theme.lane.illicit.value,
                precisionOfLanes: theme.lane.precision,
                twinsHitByLanes: theme.lane.twins.value,
                recallOfAnyLane: theme.anyLane.value
            )
        }
        schemes = report.schemes.map {
            Scheme(
                scheme: $0.scheme,
                theme: $0.theme,
                illicit: $0.illicit.lines,
                recall: $0.illicit.value,
                twins: $0.twins.lines,
                twinsHit: $0.twins.value
            )
        }
        rules = report.rules.map { rule in
            Rule(
                rule: rule.rule,
                theme: rule.theme.rawValue,
                lane: rule.lane.rawValue,
                hits: rule.hits,
                hitsPerDay: Double(rule.hits) / Double(days),
                illicit: rule.illicit,
                illicitOfTheme: rule.ofTheme,
                twins: rule.twins,
                precision: rule.precision,
                lift: report.baseRate == 0 ? nil : rule.precision.map { $0 / report.baseRate },
                notEvaluable: rule.notEvaluable
            )
        }
        silentRules = report.silent.map(\.rule)
        astrayRules = report.astray.map(\.rule)
    }
}

extension RecallAnswer {
    /// For people.
    var text: String {
        var rows = [
            "SYNTHETIC: a simulated border, side \(side); it shows whether rules work, not what they find in life",
            "\(lines) lines, \(days) days, \(illicit) illicit (\(Self.percent(baseRate)): what chance would find)",
            "",
            Self.row([
                "theme", "illicit", "twins", "recall", "precision", "twins hit", "hits/day", "lanes:", "recall",
                "precision", "twins hit", "any lane",
            ]),
        ]
        rows += themes.map { theme in
            Self.row([
                theme.theme, "\(theme.illicit)", "\(theme.twins)", Self.percent(theme.recall),
                Self.percent(theme.precision), Self.percent(theme.twinsHit), Self.short(theme.hitsPerDay), "",
                Self.percent(theme.recallOfLanes), Self.percent(theme.precisionOfLanes),
                Self.percent(theme.twinsHitByLanes), Self.percent(theme.recallOfAnyLane),
            ])
        }
        rows += ["", Self.row(["scheme", "", "illicit", "recall", "twins", "twins hit"])]
        rows += schemes.map {
            Self.row([
                $0.scheme, "", "\($0.illicit)", Self.percent($0.recall), "\($0.twins)", Self.percent($0.twinsHit),
            ])
        }
        rows += [
            "", Self.row(["rule", "lane", "hits", "hits/day", "illicit", "own theme", "twins", "precision", "lift"]),
        ]
        rows += rules.sorted { $0.hits > $1.hits }.map {
            Self.row([
                $0.rule, $0.lane, "\($0.hits)", Self.short($0.hitsPerDay), "\($0.illicit)", "\($0.illicitOfTheme)",
                "\($0.twins)", Self.percent($0.precision), $0.lift.map(Self.short) ?? "–",
            ])
        }
        rows += [
            "", "hit nothing that was injected: \(silentRules.isEmpty ? "none" : silentRules.joined(separator: " "))",
            "hit only other themes: \(astrayRules.isEmpty ? "none" : astrayRules.joined(separator: " "))",
        ]
        return rows.joined(separator: "\n")
    }

    private static func row(_ cells: [String]) -> String {
        cells.enumerated().map { place, cell in
            let width = place == 0 ? 20 : 10
            let padding = String(repeating: " ", count: max(0, width - cell.count))
            return place == 0 ? cell + padding : padding + cell
        }
        .joined(separator: " ")
    }

    private static func short(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }
    private static func percent(_ share: Double?) -> String { share.map { "\(($0 * 1_000).rounded() / 10) %" } ?? "–" }
}
