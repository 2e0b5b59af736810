//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A route that is ordered, recommended or planned.
public struct RouteInformation: Hashable, Sendable {
    /// 1/10000 minute, east and north positive.
    public struct Waypoint: Hashable, Sendable {
        /// East positive; 181° is none.
        public let longitude: Int32
        /// North positive; 91° is none.
        public let latitude: Int32
    }

    /// Number that links other messages to this, 0 none.
    public let linkage: UInt16
    /// 0 ship, 1 authority.
    public let sender: UInt8
    /// 1 mandatory … 31 cancels.
    public let kind: UInt8
    /// When it begins.
    public let start: MonthToMinute
    /// Minutes, 262,143 not available, 0 cancels.
    public let duration: UInt32
    /// At most 16.
    public let waypoints: [Waypoint]

    init?(_ bits: LongBits) {
        guard bits.count >= 61 else { return nil }
        linkage = bits.value(0, 10)
        sender = bits.value(10, 3)
        kind = bits.value(13, 5)
        start = bits.monthToMinute(18)
        duration = bits.value(38, 18)
        let count = min(Int(bits.unsigned(56, 5)), (bits.count - 61) / 55)
        waypoints = (0..<count).map { 61 + 55 * $0 }.map {
            Waypoint(longitude: bits.signedValue($0, 28), latitude: bits.signedValue($0 + 28, 27))
        }
    }
}
