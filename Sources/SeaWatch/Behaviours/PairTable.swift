//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Vessels that are near one another and slow, two by two.
struct PairTable {
    /// Pairs at once. When there are more, a new pair finds no room until another has ended, twenty minutes after it was
    /// seen last.
    static let limit = 32_768

    struct Pair {
        let first: UInt32
        let second: UInt32
        /// Whose slots these were: a vessel that had to go leaves its slot to another.
        let firstNumber: UInt32
        let secondNumber: UInt32
        let since: SeaSecond
        var last: SeaSecond
        /// What was told of them, nil while nothing was.
        var told: SeaAlert.Form?
        /// Metres, moved by a twentieth of itself towards each new distance, which settles at the median.
        var median: Float
        var least: Float
        /// Slow vessels around the one that had more of them.
        var crowd: UInt8
        let firstPlace: SeaPoint
        let secondPlace: SeaPoint
        /// Where the first was last.
        var place: SeaPoint
    }

    var pairs: [UInt64: Pair] = [:]

    var bytes: Int { pairs.capacity * (MemoryLayout<Pair>.stride + 9) }

    static func key(_ first: Int, _ second: Int) -> UInt64 {
        UInt64(min(first, second)) << 32 | UInt64(max(first, second))
    }

    mutating func insert(_ pair: Pair, _ key: UInt64) {
        guard pairs.count < Self.limit else { return }
        pairs[key] = pair
    }
}
