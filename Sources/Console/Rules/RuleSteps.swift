//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules

/// The steps that an officer may take with a version now, and why the others are closed.
struct RuleSteps: Sendable {
    let edit: String?
    let backTest: String?
    let shadow: String?
    let publish: String?
    let withdraw: String?
    let defend: String?
    /// Why the officer who looks cannot publish: no right, or a hand in the text.
    let publishHint: String?

    init(_ version: RuleVersion, may rights: RulePage.Rights, login: String, isRunning: Bool, _ words: Words) {
        func path(_ step: String) -> String {
            ConsolePath.ruleStep(version.ruleID, version: version.number, step).text
        }
        let state = version.state
        let isOpen = !state.isFinal
        let isReady = state == .tested || state == .shadow
        let isInvolved = !ActorName.isSecondPerson(login, to: version.officersInvolved)
        edit = rights.write ? ConsolePath.editRule(version.ruleID).text : nil
        backTest = rights.write && isOpen && !isRunning ? path("backtest") : nil
        shadow = rights.write && state == .tested ? path("shadow") : nil
        publish = rights.publish && isReady && !isInvolved ? path("publish") : nil
        withdraw = rights.write && isOpen ? path("withdraw") : nil
        defend = rights.write && state == .published ? path("defend") : nil
        if isReady, publish == nil {
            publishHint = words(rights.publish ? "rules.publish_other" : "rules.publish_supervisor")
        } else {
            publishHint = state == .draft ? words("rules.publish_test") : nil
        }
    }
}
