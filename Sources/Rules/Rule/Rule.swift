//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What officers know, as a condition on a line and its past, with everything that an examiner and an auditor ask for.
package struct Rule: Hashable, Sendable {
    /// Letters, digits, hyphens; stays the same through all versions.
    package private(set) var id: String
    package var title: Trilingual
    /// What the examiner is to look for.
    package var instruction: Trilingual
    package var owner: String
    package var legalBasis: String
    package var theme: RuleTheme
    /// Empty for all.
    package var routes: Set<TransportRoute>
    /// Codes of offices that it serves, with the offices below them; empty for all.
    package var offices: [String]
    package var valid: ValidityPeriod
    /// The day on which its owner has to defend it if it found nothing.
    package var review: CalendarDate?
    package var lane: RuleLane
    /// 1 to 100: how much a hit counts beside other hits.
    package var weight: Int
    package var thresholds: [RuleThreshold]
    /// The names that the condition gives to questions to the past.
    package var history: [NamedQuestion]
    package var condition: String
    package var examples: [RuleExample]

    /// A question to the past under the name that the condition uses.
    package struct NamedQuestion: Hashable, Sendable {
        package let name: String
        package let question: HistoryQuestion

        package init(_ name: String, _ question: HistoryQuestion) {
            self.name = name
            self.question = question
        }
    }

    package init(
        id: String,
        title: Trilingual,
        instruction: Trilingual,
        owner: String,
        legalBasis: String,
        theme: RuleTheme,
        routes: Set<TransportRoute> = [],
        offices: [String] = [],
        valid: ValidityPeriod = .always,
        review: CalendarDate? = nil,
        lane: RuleLane,
        weight: Int,
        thresholds: [RuleThreshold] = [],
        history: [NamedQuestion] = [],
        condition: String,
        examples: [RuleExample] = []
    ) {
        self.id = id
        self.title = title
        self.instruction = instruction
        self.owner = owner
        self.legalBasis = legalBasis
        self.theme = theme
        self.routes = routes
        self.offices = offices
        self.valid = valid
        self.review = review
        self.lane = lane
        self.weight = weight
        self.thresholds = thresholds
        self.history = history
        self.condition = condition
        self.examples = examples
    }

    /// Whether a hit is inspected whatever the capacity: a red rule of the greatest weight.
    package var isBinding: Bool { lane == .red && weight == 100 }

    /// The same rule under another id, such as a shadow beside the published version.
    package func named(_ id: String) -> Rule {
        var rule = self
        rule.id = id
        return rule
    }
}
