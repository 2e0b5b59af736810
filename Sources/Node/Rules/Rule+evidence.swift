//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Rules
package import Targeting

extension Rule {
    /// What a hit of the rule says for the ranking of a line.
    ///
    /// - Parameter seen: the values that decided, in a few words.
    package func evidence(seen: String) -> Evidence {
        Evidence(
            source: .rule,
            id: id,
            weight: weight,
            lane: lane.targeting,
            isBinding: isBinding,
            title: title,
            seen: seen
        )
    }
}

extension RuleLane {
    fileprivate var targeting: Lane? {
        switch self {
        case .note: nil
        case .yellow: .yellow
        case .red: .red
        }
    }
}
