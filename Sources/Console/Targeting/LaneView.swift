//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

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
}
