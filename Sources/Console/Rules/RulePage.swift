//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Officers
import Rules

/// One rule: what it says, where it stands, what it found, and what can be done with it.
struct RulePage: Sendable {
    /// What the officer who looks may do with rules.
    struct Rights: Sendable {
        let write: Bool
        let publish: Bool

        init(_ context: ConsoleContext) {
            write = context.may(.writeRules)
            publish = context.may(.publishRules)
        }
    }

    struct VersionLink: Sendable {
        let label: String
        let path: String
        let state: RuleTag
        let isCurrent: Bool
    }

    struct Threshold: Sendable {
        let name: String
        let value: String
        let since: String
        let source: String
    }

    struct Event: Sendable {
        let what: String
        let officer: String
        let at: String
        let remark: String?
    }

    struct Hit: Sendable {
        let number: String
        let path: String
        let day: String
        let goods: String
        let outcome: FindingMark?
        let isShadow: Bool
    }

    let id: String
    let title: String
    let instruction: String
    let theme: RuleTag
    let state: RuleTag
    let lane: LaneView?
    let weight: String
    let learned: String?
    /// The address of this version.
    let here: String
    let owner: String
    let legalBasis: String
    let serves: String
    let valid: String?
    let review: String?
    let condition: String
    let thresholds: [Threshold]
    let versions: [VersionLink]
    let trial: RuleTrialView?
    /// Whether the back-test speaks of an older text.
    let isTrialOld: Bool
    let progress: RuleProgressView?
    let live: RuleYieldView?
    let hits: [Hit]
    let events: [Event]
    let steps: RuleSteps
    let fault: String?
    let isDue: Bool

    init(
        _ version: RuleVersion,
        all: [RuleVersion],
        performance: RulePerformance?,
        hits: [RuleHitLine],
        learned: Double?,
        progress: BackTestProgress?,
        policy: RulePolicy,
        fault: String?,
        may: Rights,
        login: String,
        today: CalendarDate,
        words: Words,
        format: LocalFormat,
        settings: NodeSettings
    ) {
        let rule = version.rule
        id = rule.id
        title = rule.title[words.language]
        instruction = rule.instruction[words.language]
        theme = RuleTag(rule.theme, words)
        state = RuleTag(version.state, words)
        lane = LaneView(rule.lane, words)
        weight = format.number(rule.weight)
        self.learned = learned.map { (($0 >= 0) ? "+" : "−") + format.number(abs($0)) }
        here = ConsolePath.rule(rule.id, version: version.number).text
        owner = rule.owner
        legalBasis = rule.legalBasis
        serves = Self.serves(rule, words, settings)
        valid = Self.validity(rule.valid, format)
        review = version.review.map { format.date(days: $0.daysSince1970) }
        condition = rule.condition
        thresholds = rule.thresholds.map {
            Threshold(
                name: $0.name,
                value: Self.shown($0.value, format),
                since: format.date(days: $0.since.daysSince1970),
                source: $0.source
            )
        }
        versions = all.reversed().map {
            VersionLink(
                label: words("rules.version", ["n": format.number($0.number)]),
                path: ConsolePath.rule($0.ruleID, version: $0.number).text,
                state: RuleTag($0.state, words),
                isCurrent: $0.number == version.number
            )
        }
        trial = version.trial.map { RuleTrialView($0, words, format, settings) }
        isTrialOld = version.trial.map { !$0.isOf(version.text) } ?? false
        self.progress = progress.flatMap { RuleProgressView($0, words, format) }
        live = performance.map { RuleYieldView(hits: $0.hits, $0.yield, format, currency: settings.currency) }
        self.hits = hits.map { Hit($0, words, format) }
        events = version.events.reversed().map {
            Event(
                what: words("rules.event." + $0.kind.rawValue),
                officer: $0.officer,
                at: format.instant($0.at),
                remark: $0.remark.isEmpty ? nil : $0.remark
            )
        }
        steps = RuleSteps(version, may: may, login: login, isRunning: self.progress?.isRunning ?? false, words)
        self.fault = fault
        isDue = version.isDueForDefence(on: today, illicit: performance?.yield.illicit ?? 0)
    }

    private static func shown(_ value: RuleValue, _ format: LocalFormat) -> String {
        switch value {
        case .text(let text): text
        case .time(let seconds): format.date(seconds)
        case .flag(let isTrue): isTrue ? "true" : "false"
        default: value.number.map { format.number($0, decimals: 4) } ?? "–"
        }
    }

    private static func serves(_ rule: Rule, _ words: Words, _ settings: NodeSettings) -> String {
        let routes = rule.routes.map { words("route." + $0.rawValue) }.sorted()
        let offices = rule.offices.map { settings.places.office($0, words.language) }
        let parts = [
            routes.isEmpty ? words("rules.all_routes") : routes.joined(separator: ", "),
            offices.isEmpty ? words("today.all_offices") : offices.joined(separator: ", "),
        ]
        return parts.joined(separator: " · ")
    }

    private static func validity(_ valid: ValidityPeriod, _ format: LocalFormat) -> String? {
        guard valid != .always else { return nil }
        let days = [valid.from, valid.to].map { $0.map { format.date(days: $0.daysSince1970) } ?? "…" }
        return days.joined(separator: " – ")
    }
}

extension RulePage.Hit {
    fileprivate init(_ line: RuleHitLine, _ words: Words, _ format: LocalFormat) {
        self.init(
            number: line.hit.line.written(severalItems: line.hit.line.itemNo != 1),
            path: ConsolePath.declaration(line.hit.line).text,
            day: format.date(line.lodgedAt ?? line.hit.at),
            goods: line.goods ?? line.importer ?? "",
            outcome: line.finding.map { FindingMark($0, words) },
            isShadow: line.hit.isShadow
        )
    }
}
