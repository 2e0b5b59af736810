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
}
