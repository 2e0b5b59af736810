//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A decimal number as digits and a power of ten, to be turned into the nearest `Double`.
struct DecimalNumber {
    var mantissa: UInt64 = 0
    var exponent = 0
    var isNegative = false

    /// Powers of ten that a `Double` holds exactly.
    static let exactPowers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    private static let integerPowers: [UInt64] = (0..<19).reduce(into: [1]) { powers, _ in
        powers.append((powers.last ?? 1) * 10)
    }

    /// The nearest number, ties to even; nil where it is too large.
    var value: Double? {
        let magnitude: Double
        if mantissa <= 1 << 53, abs(exponent) <= 22 {
            // Both operands are exact, so the one operation rounds correctly (Clinger, PLDI 1990).
            let power = Self.exactPowers[abs(exponent)]
            magnitude = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
        } else if exponent < 0, exponent >= -19, mantissa != 0 {
            magnitude = quotient
        } else {
            magnitude = strtod("\(mantissa)e\(exponent)", nil)
            guard magnitude.isFinite else { return nil }
        }
        return isNegative ? -magnitude : magnitude
    }

    /// `mantissa / 10^-exponent` for powers that fit 64 bits.
    ///
    /// Both are shifted to full width, so the integer quotient has at least 62 bits; with a sticky bit for the
    /// remainder its conversion to 53 bits rounds as the true quotient would.
    private var quotient: Double {
        let divisor = Self.integerPowers[-exponent]
        let left = mantissa.leadingZeroBitCount
        let divisorLeft = divisor.leadingZeroBitCount
        let dividend = mantissa << UInt64(left)
        let division = (divisor << UInt64(divisorLeft)).dividingFullWidth((dividend >> 1, dividend << 63))
        let sticky = division.quotient | (division.remainder == 0 ? 0 : 1)
        let scale = Double(sign: .plus, exponent: divisorLeft - left - 63, significand: 1)
        return Double(sticky) * scale
    }
}
