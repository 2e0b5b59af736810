//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The random share of inspections: who is drawn depends on the line's id and the seed, on nothing else.
///
/// Neither the order of the file nor its other lines' scores can move a line in or out, so the share is an unbiased
/// yardstick and both sides of a border can repeat a draw from a seed committed beforehand.
package struct RandomDraw: Sendable, Hashable {
    private let start: UInt64

    package init(seed: UInt64) {
        start = Self.mixed(seed &+ 0x9E37_79B9_7F4A_7C15)
    }

    /// The line's lot, uniform over 64 bits; distinct ids get distinct lots.
    ///
    /// The finaliser is that of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014), a bijection.
    package func lot(of line: UInt64) -> UInt64 {
        Self.mixed((line ^ start) &+ 0x9E37_79B9_7F4A_7C15)
    }

    /// Whether a line that arrives by itself is drawn, with probability `share`.
    package func draws(_ line: UInt64, share: Double) -> Bool {
        guard share > 0 else { return false }
        return Double(lot(of: line) >> 11) * 0x1p-53 < share
    }

    /// Marks exactly `count` lines, those with the lowest lots, in O(n).
    package func marks(_ count: Int, of lines: [UInt64]) -> [Bool] {
        let count = max(0, min(count, lines.count))
        var marks = [Bool](repeating: count == lines.count, count: lines.count)
        guard count > 0, count < lines.count else { return marks }
        var histogram = [Int](repeating: 0, count: 1 << 16)
        for line in lines { histogram[Int(lot(of: line) >> 48)] += 1 }
        var border = 0
        var below = 0
        while below + histogram[border] < count {
            below += histogram[border]
            border += 1
        }
        var atBorder: [(lot: UInt64, row: Int)] = []
        atBorder.reserveCapacity(histogram[border])
        for (row, line) in lines.enumerated() {
            let lot = lot(of: line)
            let bucket = Int(lot >> 48)
            if bucket < border {
                marks[row] = true
            } else if bucket == border {
                atBorder.append((lot, row))
            }
        }
        atBorder.sort { ($0.lot, $0.row) < ($1.lot, $1.row) }
        for entry in atBorder.prefix(count - below) { marks[entry.row] = true }
        return marks
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
