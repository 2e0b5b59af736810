//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension RuleMask {
    /// The hits of some rules by row: for each row one bit a rule, the first rule the lowest, in as many words as needed.
    ///
    /// Word `w` of row `r` stands at `r * ((masks.count + 63) / 64) + w`.
    public static func hitsByRow(_ masks: [RuleMask]) -> [UInt64] {
        guard let rowCount = masks.first?.rowCount else { return [] }
        let words = (masks.count + 63) / 64
        var rows = [UInt64](repeating: 0, count: rowCount * words)
        var block = [UInt64](repeating: 0, count: 64)
        for word in 0..<words {
            let rules = masks[(word * 64)..<min(masks.count, word * 64 + 64)]
            for start in stride(from: 0, to: rowCount, by: 64) {
                var any: UInt64 = 0
                for (place, mask) in rules.enumerated() {
                    block[place] = mask.hits[start >> 6]
                    any |= block[place]
                }
                guard any != 0 else { continue }
                for place in rules.count..<64 { block[place] = 0 }
                transpose(&block)
                for row in start..<min(rowCount, start + 64) { rows[row * words + word] = block[row - start] }
            }
        }
        return rows
    }

    /// Changes the rows and columns of a square of 64 by 64 bits: halves change places, then quarters, down to bits.
    /// H. S. Warren, *Hacker's Delight*, section 7-3.
    private static func transpose(_ block: inout [UInt64]) {
        var width = 32
        var mask: UInt64 = 0x0000_0000_FFFF_FFFF
        while width > 0 {
            var row = 0
            while row < 64 {
                let moved = ((block[row] >> UInt64(width)) ^ block[row + width]) & mask
                block[row + width] ^= moved
                block[row] ^= moved << UInt64(width)
                row = (row + width + 1) & ~width
            }
            width >>= 1
            mask ^= mask << UInt64(width)
        }
    }
}
