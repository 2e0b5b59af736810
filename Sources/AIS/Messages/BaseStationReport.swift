//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Message 4, and message 11 as the answer to an inquiry: time and place of a station (table 51).
public struct BaseStationReport: MessageContent {
    public var bits: SlotBits

    public init(bits: SlotBits) { self.bits = bits }

    /// A report without time and position.
    ///
    /// - Parameter type: 4 of a base station, 11 in answer to an inquiry.
    public init(type: UInt8 = 4, mmsi: UInt32) {
        bits = SlotBits(type: type, count: 168)
        setMMSI(mmsi)
        (hour, minute, secondOfMinute) = (24, 60, 60)
        longitude = nil
        latitude = nil
    }

    /// 0 not available.
    public var year: UInt16 {
        get { bits.value(38, 14) }
        set { bits.set(38, 14, newValue) }
    }

    /// 1 to 12, 0 not available.
    public var month: UInt8 {
        get { bits.value(52, 4) }
        set { bits.set(52, 4, newValue) }
    }

    /// 1 to 31, 0 not available.
    public var day: UInt8 {
        get { bits.value(56, 5) }
        set { bits.set(56, 5, newValue) }
    }

    /// 0 to 23, 24 not available.
    public var hour: UInt8 {
        get { bits.value(61, 5) }
        set { bits.set(61, 5, newValue) }
    }

    /// 0 to 59, 60 not available.
    public var minute: UInt8 {
        get { bits.value(66, 6) }
        set { bits.set(66, 6, newValue) }
    }

    /// 0 to 59, 60 not available.
    public var secondOfMinute: UInt8 {
        get { bits.value(72, 6) }
        set { bits.set(72, 6, newValue) }
    }

    /// The time as milliseconds since 1970 UTC, when all its parts are there and make a date.
    public var milliseconds: Int64? {
        CivilTime.milliseconds(
            year: Int(year),
            month: Int(month),
            day: Int(day),
            hour: Int(hour),
            minute: Int(minute),
            second: Int(secondOfMinute)
        )
    }

    /// Better than 10 m.
    public var isAccurate: Bool { bits.flag(78) }

    /// 1/10000 minute, east positive.
    public var longitude: Int32? {
        get { longitude(79) }
        set { bits.set(79, 28, newValue ?? Coordinate.longitudeNotAvailable) }
    }

    /// 1/10000 minute, north positive.
    public var latitude: Int32? {
        get { latitude(107) }
        set { bits.set(107, 27, newValue ?? Coordinate.latitudeNotAvailable) }
    }

    /// Kind of position fixing device, 0 undefined.
    public var positionFixingDevice: UInt8 { bits.value(134, 4) }

    /// Receiver autonomous integrity monitoring in use.
    public var isRAIMInUse: Bool { bits.flag(148) }

    /// State of the radio, 19 bits.
    public var communicationState: UInt32 { bits.value(149, 19) }
}
