//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How a replay chooses what to inspect each week.
package enum ReplayStrategy: String, CaseIterable, Sendable, Codable {
    /// The highest scores; goods never inspected count for more the oftener they come, since their finding teaches.
    case model
    /// The same, and a seeded random share of the capacity.
    case modelAndRandom = "model+random"
    /// Chance alone.
    case random
    /// What rules say, each weighed by what it found before; no forest.
    case rules
    /// The forest's score with what rules add, as a node weighs them.
    case rulesAndModel = "rules+model"
    /// The same, and a seeded random share of the capacity.
    case rulesModelAndRandom = "rules+model+random"

    /// Whether rules have a say.
    package var asksRules: Bool { self == .rules || self == .rulesAndModel || self == .rulesModelAndRandom }

    /// Whether a forest is trained and scores.
    var asksModel: Bool { self != .random && self != .rules }

    /// Whether chance picks a share.
    var drawsShare: Bool { self == .modelAndRandom || self == .rulesModelAndRandom }
}
