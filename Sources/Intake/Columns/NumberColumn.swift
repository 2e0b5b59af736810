//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Fills one number column of a batch.
final class NumberColumn {
    private(set) var values: [Double] = []
    private let style: NumberText
    private let factor: Double
    private let marks: UInt64
    /// Powers of ten around 10^0 at index 22: what to divide by for each count of decimals.
    private let exponent: Int

    init(decimalComma: Bool, exponent: Int, factor: Double) {
        style = NumberText(decimalComma: decimalComma, exponent: exponent)
        self.factor = factor
        self.exponent = exponent
        marks = ByteMask.all(style.mark)
    }

    func begin(_ limit: Int) {
        values = [Double](repeating: .nan, count: limit)
    }

    func finish(_ count: Int) -> [Double] {
        if values.count > count { values.removeLast(values.count - count) }
        defer { values = [] }
        return values
    }

    /// Keeps the rows of `kept` behind `base`, in order.
    func compact(from base: Int, _ kept: [Int]) {
        for (place, row) in kept.enumerated() { values[base + place] = values[base + row] }
    }

    /// Gives all rows without a number this one.
    func fill(_ count: Int, with text: String) {
        guard let value = CellText.withBytes(of: text, { style.read($0) }) else { return }
        for row in 0..<count where values[row].isNaN { values[row] = value * factor }
    }

    /// Reads rows of a column; unreadable cells are reported by their place in `rows`.
    ///
    /// - Parameter fillsGaps: only rows that have no value yet are read.
    @inline(never)
    func append(
        _ block: RecordBlock,
        _ rows: UnsafeBufferPointer<UInt32>,
        column: Int,
        at base: Int,
        fillsGaps: Bool,
        cells: CellReader,
        failed: (Int, CellText) -> Void
    ) {
        let powers = DecimalNumber.exactPowers
        values.withUnsafeMutableBufferPointer { values in
            powers.withUnsafeBufferPointer { powers in
                for row in 0..<rows.count {
                    if fillsGaps, !values[base &+ row].isNaN { continue }
                    let text = cells.text(block, Int(rows[row]) &+ column)
                    if let digits = plain(text) {
                        let decimals = digits.decimals &- exponent
                        let number = Double(digits.mantissa)
                        let value = decimals >= 0 ? number / powers[decimals] : number * powers[0 &- decimals]
                        values[base &+ row] = factor == 1 ? value : value * factor
                    } else if let value = style.read(text) {
                        values[base &+ row] = factor == 1 ? value : value * factor
                    } else {
                        failed(row, text)
                    }
                }
            }
        }
    }

    /// Up to sixteen characters that are digits with at most one decimal mark, and less than 2^53.
    @inline(__always)
    private func plain(_ text: CellText) -> (mantissa: UInt64, decimals: Int)? {
        let count = text.count
        guard count &- 1 < 16, count > 0 else { return nil }
        var low = UInt64(littleEndian: text.start.loadUnaligned(as: UInt64.self))
        if count <= 8 {
            var length = count
            var decimals = 0
            let found = ByteMask.zeros(low ^ marks) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
            if found != 0 {
                guard found & (found &- 1) == 0, count > 1 else { return nil }
                let bits = found.trailingZeroBitCount &- 7 &- (64 &- 8 &* count)
                let below = (1 &<< UInt64(truncatingIfNeeded: bits)) &- 1 as UInt64
                low = low & below | (low &>> 8) & ~below
                decimals = count &- 1 &- bits &>> 3
                length = count &- 1
            }
            let digits = (low ^ 0x3030_3030_3030_3030) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* length)
            guard Self.areDigits(digits) else { return nil }
            return (Self.number(digits), decimals)
        }
        var high = UInt64(littleEndian: text.start.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        var length = count
        var decimals = 0
        let lowFound = ByteMask.zeros(low ^ marks)
        let highFound = ByteMask.zeros(high ^ marks) &<< UInt64(truncatingIfNeeded: 128 &- 8 &* count)
        if lowFound | highFound != 0 {
            if lowFound != 0 {
                guard highFound == 0, lowFound & (lowFound &- 1) == 0 else { return nil }
                let bits = lowFound.trailingZeroBitCount &- 7
                let below = (1 &<< UInt64(truncatingIfNeeded: bits)) &- 1 as UInt64
                low = low & below | ((low &>> 8) | (high &<< 56)) & ~below
                high = high &>> 8
                decimals = count &- 1 &- bits &>> 3
            } else {
                guard highFound & (highFound &- 1) == 0 else { return nil }
                let bits = highFound.trailingZeroBitCount &- 7 &- (128 &- 8 &* count)
                let below = (1 &<< UInt64(truncatingIfNeeded: bits)) &- 1 as UInt64
                high = high & below | (high &>> 8) & ~below
                decimals = count &- 9 &- bits &>> 3
            }
            length = count &- 1
        }
        // Shift both words as one, so that the last digit comes to stand at the end.
        low ^= 0x3030_3030_3030_3030
        high ^= 0x3030_3030_3030_3030
        let shift = UInt64(truncatingIfNeeded: 128 &- 8 &* length)
        if shift == 64 {
            high = low
            low = 0
        } else if shift != 0 {
            high = high &<< shift | low &>> (64 &- shift)
            low = low &<< shift
        }
        guard Self.areDigits(low), Self.areDigits(high) else { return nil }
        let mantissa = Self.number(low) &* 100_000_000 &+ Self.number(high)
        guard mantissa <= 1 &<< 53 else { return nil }
        return (mantissa, decimals)
    }

    @inline(__always)
    private static func areDigits(_ digits: UInt64) -> Bool {
        ((digits &+ 0x7676_7676_7676_7676) | digits) & ByteMask.high == 0
    }

    /// Eight digits 0–9, the first in the lowest byte, as a number: three multiplications.
    @inline(__always)
    private static func number(_ digits: UInt64) -> UInt64 {
        let pairs = digits &* 10 &+ (digits &>> 8)
        let even = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
        let odd = ((pairs &>> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
        return (even &+ odd) &>> 32
    }
}
