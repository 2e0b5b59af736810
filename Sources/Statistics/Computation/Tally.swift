//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Sums for any number of places.
struct Tally {
    private let width: Int
    private(set) var sums: [Int128] = []
    /// The last booking that each place counted, plus one.
    private var counted: [Int] = []

    init(width: Int) { self.width = width }

    @inline(__always)
    mutating func add(_ place: Int, booking: Int, sign: Int128, _ new: [Int128]) {
        if place >= counted.count {
            let missing = place + 1 - counted.count
            counted.append(contentsOf: repeatElement(0, count: missing))
            sums.append(contentsOf: repeatElement(0, count: missing * width))
        }
        let start = place * width
        if counted[place] != booking + 1 {
            counted[place] = booking + 1
            sums[start] &+= sign
            sums[start + 1] &+= sign &* new[1]
        }
        for offset in SumLayout.lines..<width { sums[start + offset] &+= sign &* new[offset] }
    }

    /// Zeros for a place that nothing came to.
    func sums(_ place: Int) -> ArraySlice<Int128> {
        guard place < counted.count else { return ArraySlice(repeatElement(0, count: width)) }
        return sums[(place * width)..<((place + 1) * width)]
    }

    /// Whether anything came to a place.
    func has(_ place: Int) -> Bool { place < counted.count && counted[place] > 0 }
}
