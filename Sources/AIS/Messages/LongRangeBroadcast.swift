//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Message 27: a position for satellites, 96 bits, in reality also 168 (table 83).
public struct LongRangeBroadcast: MessageContent {
    public var bits: SlotBits

    public init(bits: SlotBits) { self.bits = bits }

    /// Better than 10 m.
    public var isAccurate: Bool { bits.flag(38) }

    /// Receiver autonomous integrity monitoring in use.
    public var isRAIMInUse: Bool { bits.flag(39) }

    /// As in the position reports of class A.
    public var navigationalStatus: UInt8 { bits.value(40, 4) }

    /// 1/10 minute, east positive; 181° and what lies outside ±180° is none.
    public var longitudeTenths: Int32? {
        let value: Int32 = bits.signedValue(44, 18)
        return abs(value) <= Coordinate.mostLongitude / 1_000 ? value : nil
    }

    /// 1/10 minute, north positive; 91° and what lies outside ±90° is none.
    public var latitudeTenths: Int32? {
        let value: Int32 = bits.signedValue(62, 17)
        return abs(value) <= Coordinate.mostLatitude / 1_000 ? value : nil
    }

    /// Knots, 62 or more is 62.
    public var speedOverGround: UInt8? { bits.value(79, 6, absent: 63) }

    /// Degrees, 0 to 359.
    public var courseOverGround: UInt16? {
        let value: UInt16 = bits.value(85, 9)
        return value < 360 ? value : nil
    }

    /// The position is older than five seconds.
    public var isLate: Bool { bits.flag(94) }
}
