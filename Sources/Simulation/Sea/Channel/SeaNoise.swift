//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Three draws with mean 0 and standard deviation 1 out of one word: sums of uniform parts, as normal as a position needs.
struct SeaNoise {
    let first: Double
    let second: Double
    let third: Double

    init(_ word: UInt64) {
        func sum(_ shift: UInt64) -> Double {
            // Three uniform numbers of seven bits: variance 3/12.
            let bits = word >> shift
            let total = (bits & 127) + ((bits >> 7) & 127) + ((bits >> 14) & 127)
            return (Double(total) - 190.5) / 128 * 2
        }
        first = sum(0)
        second = sum(21)
        third = sum(42)
    }
}
