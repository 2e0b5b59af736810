//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Message 19: position and static data of a class B vessel, 312 bits (table 69).
public struct ExtendedClassBPositionReport: MessageContent {
    public var bits: LongBits

    public init(bits: LongBits) { self.bits = bits }

    /// 1/10 knot; 1,022 is 102.2 knots or more.
    public var speedOverGround: UInt16? { bits.value(46, 10, absent: 1_023) }

    /// Better than 10 m.
    public var isAccurate: Bool { bits.flag(56) }

    /// 1/10000 minute, east positive.
    public var longitude: Int32? { longitude(57) }

    /// 1/10000 minute, north positive.
    public var latitude: Int32? { latitude(85) }

    /// 1/10 degree, 0 to 3,599.
    public var courseOverGround: UInt16? {
        let value: UInt16 = bits.value(112, 12)
        return value < 3_600 ? value : nil
    }

    /// Degrees, 0 to 359.
    public var trueHeading: UInt16? {
        let value: UInt16 = bits.value(124, 9)
        return value < 360 ? value : nil
    }

    /// UTC second of the position; 60 none, 61 manual, 62 dead reckoning, 63 inoperative.
    public var timeStamp: UInt8 { bits.value(133, 6) }

    /// Twenty characters.
    public var name: SixBitText { bits.text(143, 20) }

    /// Type of ship and cargo, 0 not available (table 53).
    public var shipType: UInt8 { bits.value(263, 8) }

    /// Size of the vessel, in metres.
    public var dimensions: VesselDimensions { bits.dimensions(271) }

    /// Kind of position fixing device, 0 undefined.
    public var positionFixingDevice: UInt8 { bits.value(301, 4) }

    /// Receiver autonomous integrity monitoring in use.
    public var isRAIMInUse: Bool { bits.flag(305) }

    /// No data terminal is connected.
    public var isTerminalUnavailable: Bool { bits.flag(306) }

    /// Works in assigned mode.
    public var isAssigned: Bool { bits.flag(307) }
}
