//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Forest

/// The shelved rows in ascending order, with their features where reading a row again does not give them back.
struct ShelvedRows {
    struct Features {
        let width: Int
        /// Where a row's values lie, by place in `rows`.
        let places: [Int]
        let values: [Float]
    }

    let rows: [UInt32]
    let features: Features?

    init(rows: [UInt32], features: Features? = nil) {
        self.rows = rows
        self.features = features
    }
}

extension ShelvedRows.Features {
    /// One row a place of `chosen`.
    func block(_ chosen: [Int]) -> FeatureBlock {
        var block = FeatureBlock(rows: chosen.count, features: width)
        for (row, shelved) in chosen.enumerated() {
            let start = places[shelved] * width
            for feature in 0..<width { block.values[feature * chosen.count + row] = values[start + feature] }
        }
        return block
    }
}
