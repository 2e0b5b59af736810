//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A span of time in nanoseconds, forward or backward; about 292 years at most.
public struct SignedDuration: Hashable, Sendable {
    /// The span in nanoseconds.
    public let nanoseconds: Int64

    /// Makes a span.
    public init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    /// Makes a span of whole seconds; nil when it is out of range.
    public init?(seconds: Int64) {
        let (nanoseconds, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        guard !overflow else { return nil }
        self.init(nanoseconds: nanoseconds)
    }

    /// Reads numbers with units h, m, s, ms, us (µs), ns, such as "1h30m", "-1.5s"; nil when it is none or too long.
    public init?(_ text: String) {
        var reader = DigitReader(Array(text.utf8))
        let isNegative = reader.take("-")
        if !isNegative { _ = reader.take("+") }
        var total: Int128 = 0
        if text.utf8.elementsEqual("0".utf8) || text.utf8.elementsEqual("-0".utf8) || text.utf8.elementsEqual("+0".utf8)
        {
            self.init(nanoseconds: 0)
            return
        }
        guard !reader.isAtEnd else { return nil }
        while !reader.isAtEnd {
            var whole: Int64 = 0
            var fraction = 0
            let startsWithPoint = reader.next == UInt8(ascii: ".")
            if !startsWithPoint {
                guard let digits = reader.whole() else { return nil }
                whole = digits
            }
            if reader.take(".") {
                if reader.next?.isDigit == true {
                    guard let billionths = reader.fraction() else { return nil }
                    fraction = billionths
                } else if startsWithPoint {
                    return nil
                }
            }
            guard let unit = Self.unit(&reader) else { return nil }
            total += Int128(whole) * unit + Int128(fraction) * unit / 1_000_000_000
        }
        guard let nanoseconds = Int64(exactly: isNegative ? -total : total) else { return nil }
        self.init(nanoseconds: nanoseconds)
    }

    private static func unit(_ reader: inout DigitReader) -> Int128? {
        if reader.take("h") { return 3_600_000_000_000 }
        if reader.take("m") { return reader.take("s") ? 1_000_000 : 60_000_000_000 }
        if reader.take("s") { return 1_000_000_000 }
        if reader.take("n") { return reader.take("s") ? 1 : nil }
        if reader.take("u") { return reader.take("s") ? 1_000 : nil }
        // U+00B5 and U+03BC, in UTF-8.
        if reader.take("\u{C2}") { return reader.take("\u{B5}") && reader.take("s") ? 1_000 : nil }
        if reader.take("\u{CE}") { return reader.take("\u{BC}") && reader.take("s") ? 1_000 : nil }
        return nil
    }

    /// The sum; nil when it is too long.
    func adding(_ other: SignedDuration) -> SignedDuration? {
        let (sum, overflow) = nanoseconds.addingReportingOverflow(other.nanoseconds)
        return overflow ? nil : SignedDuration(nanoseconds: sum)
    }

    /// The difference; nil when it is too long.
    func subtracting(_ other: SignedDuration) -> SignedDuration? {
        let (difference, overflow) = nanoseconds.subtractingReportingOverflow(other.nanoseconds)
        return overflow ? nil : SignedDuration(nanoseconds: difference)
    }
}

extension SignedDuration: Comparable {
    public static func < (left: SignedDuration, right: SignedDuration) -> Bool {
        left.nanoseconds < right.nanoseconds
    }
}

extension SignedDuration: CustomStringConvertible {
    /// The span in seconds, such as "5400s" or "-1.5s".
    public var description: String {
        let magnitude = nanoseconds.magnitude
        let whole = magnitude / 1_000_000_000
        return (nanoseconds < 0 ? "-" : "") + "\(whole)" + fractionText(Int(magnitude % 1_000_000_000)) + "s"
    }
}
