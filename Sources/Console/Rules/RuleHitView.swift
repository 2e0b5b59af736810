//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules

/// A rule that named a line, as the line's page shows it.
struct RuleHitView: Sendable {
    struct Condition: Sendable {
        let text: String
        let values: String
    }

    let id: String
    let path: String?
    let title: String
    let instruction: String
    let isShadow: Bool
    let conditions: [Condition]

    /// - Parameter version: the version that named it; nil where it is no longer there.
    init(_ hit: RuleHit, _ version: RuleVersion?, _ words: Words, canSeeRules: Bool) {
        id = hit.ruleID
        path = canSeeRules ? ConsolePath.rule(hit.ruleID, version: hit.version).text : nil
        title = version?.rule.title[words.language] ?? hit.ruleID
        instruction = version?.rule.instruction[words.language] ?? ""
        isShadow = hit.isShadow
        conditions = hit.conditions.map {
            Condition(text: $0.text, values: $0.values.joined(separator: " · "))
        }
    }
}
