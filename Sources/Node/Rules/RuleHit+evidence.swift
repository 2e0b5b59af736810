//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Rules
import Targeting

extension LiveRules {
    /// What the hits of one line say for its ranking; a shadow says nothing.
    func evidence(_ hits: [RuleHit]) -> [Evidence] {
        hits.filter { !$0.isShadow }.compactMap { hit in
            guard let rule = running.first(where: { $0.rule.id == hit.ruleID && $0.version == hit.version })?.rule
            else { return nil }
            return rule.evidence(seen: hit.conditions.flatMap(\.values).prefix(3).joined(separator: ", "))
        }
    }
}
