//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A point in time, to the nanosecond, from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z.
public struct Timestamp: Hashable, Sendable {
    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
    public let seconds: Int64
    /// Nanoseconds after `seconds`, 0 to 999,999,999.
    public let nanoseconds: Int32

    /// 1970-01-01T00:00:00Z.
    public static let epoch = Timestamp(unchecked: 0, 0)

    /// Seconds of the years 1 to 9999.
    static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

    private init(unchecked seconds: Int64, _ nanoseconds: Int32) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// Makes a timestamp; nil when it is out of range.
    public init?(seconds: Int64, nanoseconds: Int32 = 0) {
        guard Self.range.contains(seconds), (0..<1_000_000_000).contains(nanoseconds) else { return nil }
        self.init(unchecked: seconds, nanoseconds)
    }

    /// The time so much later; nil when it is out of range.
    public func adding(_ duration: SignedDuration) -> Timestamp? {
        let total = Int128(seconds) * 1_000_000_000 + Int128(nanoseconds) + Int128(duration.nanoseconds)
        return Timestamp(totalNanoseconds: total)
    }

    /// The time so much earlier; nil when it is out of range.
    public func subtracting(_ duration: SignedDuration) -> Timestamp? {
        let total = Int128(seconds) * 1_000_000_000 + Int128(nanoseconds) - Int128(duration.nanoseconds)
        return Timestamp(totalNanoseconds: total)
    }

    /// How much later this time is than another; nil when no duration is that long.
    public func since(_ other: Timestamp) -> SignedDuration? {
        let total = (Int128(seconds) - Int128(other.seconds)) * 1_000_000_000
        let exact = total + Int128(nanoseconds) - Int128(other.nanoseconds)
        return Int64(exactly: exact).map(SignedDuration.init(nanoseconds:))
    }

    private init?(totalNanoseconds total: Int128) {
        var seconds = total / 1_000_000_000
        var rest = total % 1_000_000_000
        if rest < 0 {
            rest += 1_000_000_000
            seconds -= 1
        }
        guard let whole = Int64(exactly: seconds) else { return nil }
        self.init(seconds: whole, nanoseconds: Int32(rest))
    }
}

extension Timestamp: Comparable {
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
}
