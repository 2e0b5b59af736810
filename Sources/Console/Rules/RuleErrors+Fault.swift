//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird
import Rules

extension Fault {
    init(rule error: RuleRefusal) {
        switch error {
        case .faults: self.init(.unprocessableContent, "rule-faults")
        case .examplesFail(let notes):
            self.init(.unprocessableContent, "rule-examples", ["notes": notes.joined(separator: "; ")])
        case .notFrom: self.init(.conflict, "rule-state")
        case .untested: self.init(.conflict, "rule-untested")
        case .trialTooOld(let days): self.init(.conflict, "rule-trial-old", ["days": "\(days)"])
        case .hitsTooMuch(let share, let allowed):
            self.init(.conflict, "rule-too-broad", Self.percents(share, allowed))
        case .seldomEvaluable(let share, let allowed):
            self.init(.conflict, "rule-not-evaluable", Self.percents(share, allowed))
        case .costsTooMuch(let lines): self.init(.conflict, "rule-too-costly", ["lines": "\(lines)"])
        case .sameOfficer: self.init(.forbidden, "rule-same-officer")
        case .reasonMissing: self.init(.unprocessableContent, "reason-missing")
        case .overdue: self.init(.conflict, "rule-overdue")
        }
    }

    init(ruleStore error: RuleStoreError) {
        switch error {
        case .changedMeanwhile: self.init(.conflict, "rule-changed")
        case .unknown: self.init(.notFound, "not-found")
        }
    }

    private static func percents(_ share: Double, _ allowed: Double) -> [String: String] {
        ["share": percent(share), "allowed": percent(allowed)]
    }

    private static func percent(_ share: Double) -> String { String(Int((share * 100).rounded())) }
}
