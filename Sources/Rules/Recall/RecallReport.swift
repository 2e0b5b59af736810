//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How much of what was injected into simulated trade the rules find, and how much honest trade they disturb.
///
/// Every number is about synthetic data: it says how rules work together with the simulation, not how they would in life.
package struct RecallReport: Hashable, Sendable {
    /// Lines of one kind of truth and how many of them were hit.
    package struct Share: Hashable, Sendable {
        package var lines = 0
        package var hit = 0

        /// Nil where there is no such line.
        package var value: Double? { lines == 0 ? nil : Double(hit) / Double(lines) }
    }

    /// What a set of rules does to the lines of one theme.
    package struct Reach: Hashable, Sendable {
        /// Injected lines of the theme.
        package var illicit = Share()
        /// Honest lines that look like them: hits are false alarms on hard negatives.
        package var twins = Share()
        /// Lines hit by the set, whatever they are.
        package var hits = 0
        /// Of these, illicit of any theme.
        package var hitsIllicit = 0
        /// Of these, illicit of the theme itself.
        package var hitsOfTheme = 0

        /// The share of hits that are illicit; nil without a hit.
        package var precision: Double? { hits == 0 ? nil : Double(hitsIllicit) / Double(hits) }
    }

    package struct Theme: Hashable, Sendable {
        package let theme: String
        /// All rules of the theme.
        package var own = Reach()
        /// Those of them that ask for a lane.
        package var lane = Reach()
        /// Lines of the theme that any rule of any theme with a lane hits.
        package var anyLane = Share()
    }

    /// Lines of one scheme and of its twins, under all rules of its theme.
    package struct Scheme: Hashable, Sendable {
        package let scheme: String
        package let theme: String
        package var illicit = Share()
        package var twins = Share()
    }

    package struct Rule: Hashable, Sendable {
        package let rule: String
        package let theme: RuleTheme
        package let lane: RuleLane
        package var hits = 0
        package var illicit = 0
        /// Illicit and of the rule's own theme.
        package var ofTheme = 0
        package var twins = 0
        package var notEvaluable = 0

        package var precision: Double? { hits == 0 ? nil : Double(illicit) / Double(hits) }
    }

    package var lines = 0
    package var illicit = 0
    package var days = 0
    /// By name.
    package var themes: [Theme] = []
    package var schemes: [Scheme] = []
    /// In the order of the book.
    package var rules: [Rule] = []

    package init() {}

    /// What choosing at random would find.
    package var baseRate: Double { lines == 0 ? 0 : Double(illicit) / Double(lines) }

    /// Rules that hit no injected line at all.
    package var silent: [Rule] { rules.filter { $0.illicit == 0 } }

    /// Rules that hit injected lines, but none of their own theme.
    package var astray: [Rule] { rules.filter { $0.illicit > 0 && $0.ofTheme == 0 } }
}
