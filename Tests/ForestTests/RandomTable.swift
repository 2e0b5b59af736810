//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Forest
import Foundation

/// A reproducible table with the awkward values that declarations bring: missing values, ties, whole numbers, zeros of
/// both signs.
struct RandomTable {
    var block: FeatureBlock
    var labels: [Float]

    init(rows: Int, features: Int, missing: Double = 0.1, seed: UInt64) {
        var random = SplitMix(seed: seed)
        block = FeatureBlock(rows: rows, features: features)
        labels = [Float](repeating: 0, count: rows)
        for row in 0..<rows {
            var score = 0.0
            for feature in 0..<features {
                var value: Double
                switch feature % 4 {
                case 0: value = random.uniform() * 100
                case 1: value = (random.uniform() * 12).rounded(.down)
                case 2: value = exp(random.uniform() * 12 - 3)
                default: value = (random.uniform() - 0.5).rounded() * (random.uniform() < 0.5 ? 0.0 : 1.5)
                }
                if random.uniform() < missing {
                    block[row: row, feature: feature] = .nan
                    value = 0
                } else {
                    block[row: row, feature: feature] = Float(value)
                }
                score += sin(value * Double(feature + 1) / 7)
            }
            labels[row] = score + random.uniform() * 2 - 1 > 0 ? 1 : 0
        }
    }

    static func names(_ count: Int) -> [String] { (0..<count).map { "feature \($0)" } }
}

/// Steele, Lea and Flood's SplitMix64.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }
}
