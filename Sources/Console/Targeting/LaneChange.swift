//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting

/// The lanes that an officer may send a line down, and the overrides so far.
struct LaneChange: Sendable {
    struct Choice: Sendable {
        let code: String
        let name: String
    }

    struct Past: Sendable {
        let from: LaneView
        let to: LaneView
        let officer: String
        let at: String
        let reason: String
    }

    let path: String
    let choices: [Choice]
    let isOpen: Bool
    let past: [Past]
    let hasPast: Bool

    init(
        _ line: DeclarationLineID,
        _ assessment: Assessment?,
        _ overrides: [LaneOverride],
        canChange: Bool,
        _ words: Words,
        _ format: LocalFormat
    ) {
        path = ConsolePath.lane(line).text
        choices = Lane.allCases.filter { $0 != assessment?.lane }.map {
            Choice(code: $0.rawValue, name: words("lane." + $0.rawValue))
        }
        isOpen = canChange && assessment != nil
        past = overrides.reversed().map {
            Past(
                from: LaneView($0.before, words),
                to: LaneView($0.lane, words),
                officer: $0.officer,
                at: format.instant($0.at),
                reason: $0.reason
            )
        }
        hasPast = !past.isEmpty
    }
}
