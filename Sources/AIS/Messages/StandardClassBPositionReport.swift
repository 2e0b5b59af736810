//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Message 18: where a class B vessel is and how it moves (table 67).
public struct StandardClassBPositionReport: MessageContent {
    public var bits: SlotBits

    @inlinable
    public init(bits: SlotBits) { self.bits = bits }

    /// An empty report of a carrier-sense unit.
    public init(mmsi: UInt32) {
        bits = SlotBits(type: 18, count: 168)
        setMMSI(mmsi)
        speedOverGround = nil
        longitude = nil
        latitude = nil
        courseOverGround = nil
        trueHeading = nil
        timeStamp = 60
        bits.set(141, flag: true)
    }

    /// 1/10 knot; 1,022 is 102.2 knots or more.
    @inlinable
    public var speedOverGround: UInt16? {
        get { bits.value(46, 10, absent: 1_023) }
        set { bits.set(46, 10, newValue ?? 1_023) }
    }

    /// Better than 10 m.
    public var isAccurate: Bool {
        get { bits.flag(56) }
        set { bits.set(56, flag: newValue) }
    }

    /// 1/10000 minute, east positive.
    @inlinable
    public var longitude: Int32? {
        get { longitude(57) }
        set { bits.set(57, 28, newValue ?? 108_600_000) }
    }

    /// 1/10000 minute, north positive.
    @inlinable
    public var latitude: Int32? {
        get { latitude(85) }
        set { bits.set(85, 27, newValue ?? 54_600_000) }
    }

    /// 1/10 degree, 0 to 3,599.
    @inlinable
    public var courseOverGround: UInt16? {
        get {
            let value: UInt16 = bits.value(112, 12)
            return value < 3_600 ? value : nil
        }
        set { bits.set(112, 12, newValue ?? 3_600) }
    }

    /// Degrees, 0 to 359.
    @inlinable
    public var trueHeading: UInt16? {
        get {
            let value: UInt16 = bits.value(124, 9)
            return value < 360 ? value : nil
        }
        set { bits.set(124, 9, newValue ?? 511) }
    }

    /// UTC second of the position; 60 none, 61 manual, 62 dead reckoning, 63 inoperative.
    @inlinable
    public var timeStamp: UInt8 {
        get { bits.value(133, 6) }
        set { bits.set(133, 6, newValue) }
    }

    /// Carrier-sense unit, else one of the self-organised kind.
    public var isCarrierSense: Bool { bits.flag(141) }

    /// Has a display for messages 12 and 14.
    public var hasDisplay: Bool { bits.flag(142) }

    /// Has digital selective calling.
    public var hasDSC: Bool { bits.flag(143) }

    /// Can work in the whole marine band.
    public var usesWholeBand: Bool { bits.flag(144) }

    /// Obeys message 22.
    public var obeysChannelManagement: Bool { bits.flag(145) }

    /// Works in assigned mode.
    public var isAssigned: Bool { bits.flag(146) }

    /// Receiver autonomous integrity monitoring in use.
    public var isRAIMInUse: Bool { bits.flag(147) }

    /// Selector and state of the radio, 20 bits.
    public var communicationState: UInt32 { bits.value(148, 20) }
}
