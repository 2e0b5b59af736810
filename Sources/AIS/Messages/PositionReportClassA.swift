//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Messages 1, 2 and 3: where a class A vessel is and how it moves (ITU-R M.1371-5, annex 8, table 48).
public struct PositionReportClassA: MessageContent {
    public var bits: SlotBits

    @inlinable
    public init(bits: SlotBits) { self.bits = bits }

    /// An empty report: everything not available.
    ///
    /// - Parameter type: 1 scheduled, 2 assigned schedule, 3 answer to an interrogation.
    public init(type: UInt8 = 1, mmsi: UInt32) {
        bits = SlotBits(type: type, count: 168)
        setMMSI(mmsi)
        navigationalStatus = 15
        rateOfTurnIndicator = -128
        speedOverGround = nil
        longitude = nil
        latitude = nil
        courseOverGround = nil
        trueHeading = nil
        timeStamp = 60
    }

    /// 0 under way using engine … 14 AIS-SART, 15 not defined.
    public var navigationalStatus: UInt8 {
        get { bits.value(38, 4) }
        set { bits.set(38, 4, newValue) }
    }

    /// Rate of turn as sent: 4.733 times the root of degrees a minute, ±127 more than 5° in 30 s without an indicator,
    /// -128 not available.
    public var rateOfTurnIndicator: Int8 {
        get { bits.signedValue(42, 8) }
        set { bits.set(42, 8, newValue) }
    }

    /// 1/10 knot; 1,022 is 102.2 knots or more.
    @inlinable
    public var speedOverGround: UInt16? {
        get { bits.value(50, 10, absent: 1_023) }
        set { bits.set(50, 10, newValue ?? 1_023) }
    }

    /// Better than 10 m.
    public var isAccurate: Bool {
        get { bits.flag(60) }
        set { bits.set(60, flag: newValue) }
    }

    /// 1/10000 minute, east positive; `nil` also for what lies outside ±180°.
    @inlinable
    public var longitude: Int32? {
        get { longitude(61) }
        set { bits.set(61, 28, newValue ?? 108_600_000) }
    }

    /// 1/10000 minute, north positive; `nil` also for what lies outside ±90°.
    @inlinable
    public var latitude: Int32? {
        get { latitude(89) }
        set { bits.set(89, 27, newValue ?? 54_600_000) }
    }

    /// 1/10 degree, 0 to 3,599; values above 3,600 should not be sent and are none.
    @inlinable
    public var courseOverGround: UInt16? {
        get {
            let value: UInt16 = bits.value(116, 12)
            return value < 3_600 ? value : nil
        }
        set { bits.set(116, 12, newValue ?? 3_600) }
    }

    /// Degrees, 0 to 359.
    @inlinable
    public var trueHeading: UInt16? {
        get {
            let value: UInt16 = bits.value(128, 9)
            return value < 360 ? value : nil
        }
        set { bits.set(128, 9, newValue ?? 511) }
    }

    /// UTC second of the position; 60 none, 61 manual, 62 dead reckoning, 63 inoperative.
    @inlinable
    public var timeStamp: UInt8 {
        get { bits.value(137, 6) }
        set { bits.set(137, 6, newValue) }
    }

    /// 0 not available, 1 no special manoeuvre, 2 special manoeuvre.
    public var specialManoeuvre: UInt8 {
        get { bits.value(143, 2) }
        set { bits.set(143, 2, newValue) }
    }

    /// Receiver autonomous integrity monitoring in use.
    public var isRAIMInUse: Bool {
        get { bits.flag(148) }
        set { bits.set(148, flag: newValue) }
    }

    /// State of the radio, 19 bits.
    public var communicationState: UInt32 {
        get { bits.value(149, min(19, max(1, bits.count - 149))) }
        set { bits.set(149, 19, newValue) }
    }
}
