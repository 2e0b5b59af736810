//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange

/// Rules that release, the newest first, and the form for another.
struct ReleaseRulesPage: Sendable {
    struct Row: Sendable {
        let fromOffice: String
        let toOffice: String
        let types: String
        let light: String
        let validity: String
        let reason: String
        let state: String
        let stateCode: String
        let steps: [String]
        let publishPath: String?
        let waitsForOther: Bool
        let withdrawPath: String?
    }

    let rules: [Row]
    let isEmpty: Bool
    let fault: String?
    let pairs: [SelectChoice]
    let canPropose: Bool
    let types: [SelectChoice]
    let lights: [SelectChoice]
    let until: String
    let proposePath = ConsolePath.releaseRules.text

    init(rules: [Row], pairs: [OfficePair], fault: String?, today: Timestamp, _ reader: LetterReader) {
        self.rules = rules
        isEmpty = rules.isEmpty
        self.fault = fault
        self.pairs = pairs.map {
            SelectChoice(
                value: $0.text,
                label: reader.office($0.from) + " → " + reader.office($0.to),
                isChosen: false
            )
        }
        canPropose = !pairs.isEmpty
        types = ReleaseRule.offered.map {
            SelectChoice(value: $0.rawValue, label: reader.type($0), isChosen: $0 == .information)
        }
        lights = Handling.TrafficLight.allCases.map {
            SelectChoice(value: $0.rawValue, label: "TLP:" + $0.rawValue, isChosen: $0 == .amber)
        }
        until = CalendarDate(nearestDaysSince1970: today.seconds / 86_400 + 180).iso8601
    }
}

extension ReleaseRulesPage.Row {
    init(_ rule: ReleaseRule, canPublish: Bool, canWithdraw: Bool, login: String, _ reader: LetterReader) {
        let words = reader.words
        fromOffice = reader.office(rule.from)
        toOffice = reader.office(rule.to)
        types = MessageType.written.filter(rule.types.contains).map(reader.type).joined(separator: " · ")
        light = "TLP:" + rule.strictest.rawValue
        validity = reader.date(rule.validFrom) + " – " + reader.date(rule.validUntil)
        reason = rule.reason
        state = words("release.state." + rule.state.rawValue)
        stateCode = rule.state.rawValue
        let all = [("proposed", rule.proposed), ("published", rule.published), ("withdrawn", rule.withdrawn)]
        steps = all.compactMap { key, step in
            step.map { words("release.step." + key, ["name": $0.name, "when": reader.time($0.at)]) }
        }
        let isOwn = !ActorName.isSecondPerson(login, to: [rule.proposed.login])
        let waits = rule.state == .proposed
        publishPath = waits && canPublish && !isOwn ? ConsolePath.releaseRuleStep(rule.id, "publish").text : nil
        waitsForOther = waits && publishPath == nil
        withdrawPath =
            canWithdraw && rule.state != .withdrawn ? ConsolePath.releaseRuleStep(rule.id, "withdraw").text : nil
    }
}
