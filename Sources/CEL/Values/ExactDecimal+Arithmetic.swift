//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension ExactDecimal {
    /// -1, 0 or 1 as the number is below, equal to or above another one; exact.
    func order(against other: ExactDecimal) -> Int {
        if scale == other.scale {
            return coefficient < other.coefficient ? -1 : coefficient > other.coefficient ? 1 : 0
        }
        if scale > other.scale { return -other.order(against: self) }
        let factor = Self.powers[other.scale - scale]
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: factor)
        // What overflows 128 bits is beyond every number of the finer scale.
        if overflow { return coefficient < 0 ? -1 : 1 }
        return product < other.coefficient ? -1 : product > other.coefficient ? 1 : 0
    }

    /// The same value with no zero at the end of its digits after the point.
    var trimmed: ExactDecimal {
        var coefficient = coefficient
        var scale = scale
        while scale > 0, coefficient % 10 == 0 {
            coefficient /= 10
            scale -= 1
        }
        return ExactDecimal(coefficient: coefficient, scale: scale)
    }

    /// The sum; nil when it does not fit.
    func adding(_ other: ExactDecimal) -> ExactDecimal? {
        combined(with: other) { $0.addingReportingOverflow($1) }
    }

    /// The difference; nil when it does not fit.
    func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
        combined(with: other) { $0.subtractingReportingOverflow($1) }
    }

    /// The product; nil when it does not fit.
    func multiplied(by other: ExactDecimal) -> ExactDecimal? {
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
        guard !overflow else { return nil }
        let result = scale + other.scale
        guard result > Self.maximumScale else { return ExactDecimal(coefficient: product, scale: result) }
        let power = Self.powers[result - Self.maximumScale]
        guard product % power == 0 else { return nil }
        return ExactDecimal(coefficient: product / power, scale: Self.maximumScale)
    }

    private func combined(
        with other: ExactDecimal,
        _ operation: (Int128, Int128) -> (partialValue: Int128, overflow: Bool)
    ) -> ExactDecimal? {
        let scale = max(scale, other.scale)
        let left = coefficient.multipliedReportingOverflow(by: Self.powers[scale - self.scale])
        let right = other.coefficient.multipliedReportingOverflow(by: Self.powers[scale - other.scale])
        guard !left.overflow, !right.overflow else { return nil }
        let result = operation(left.partialValue, right.partialValue)
        return result.overflow ? nil : ExactDecimal(coefficient: result.partialValue, scale: scale)
    }
}
