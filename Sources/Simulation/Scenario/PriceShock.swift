//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A jump of market prices that decays again; honest prices leave the usual range.
package struct PriceShock: Codable, Hashable, Sendable {
    package var from = BorderDay(2025, 10, 20)
    /// Price at the top against before. Judgement.
    package var factor = 1.45
    package var halfLifeDays = 40.0
    /// Headings that it hits. Default: natural rubber, polyethylene, urea.
    package var headings = ["4001", "3901", "3102"]

    package init() {}
}
