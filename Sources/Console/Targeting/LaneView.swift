//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Rules
import Targeting

/// A lane as pages show it: by colour, shape and word, so that no eye depends on the colour alone.
struct LaneView: Sendable {
    /// `red`, `yellow` or `green`, part of the style class.
    let code: String
    let name: String
    /// What the lane asks for, in a few words.
    let meaning: String

    init(_ lane: Lane, _ words: Words) {
        code = lane.rawValue
        name = words("lane." + lane.rawValue)
        meaning = words("lane.\(lane.rawValue)_means")
    }

    /// Where a rule sends its hits; nil for one that only shows.
    init?(_ lane: RuleLane, _ words: Words) {
        switch lane {
        case .note: return nil
        case .yellow: self.init(Lane.yellow, words)
        case .red: self.init(Lane.red, words)
        }
    }
}
