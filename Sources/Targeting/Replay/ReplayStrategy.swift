//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How a replay chooses what to inspect each week.
package enum ReplayStrategy: String, CaseIterable, Sendable, Codable {
    /// The highest scores.
    case model
    /// The highest scores, and a seeded random share of the capacity.
    case modelAndRandom = "model+random"
    /// Chance alone.
    case random
}
