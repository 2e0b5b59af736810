//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Message 9: an aircraft of search and rescue (table 61).
public struct StandardSARAircraftPositionReport: MessageContent {
    public var bits: SlotBits

    public init(bits: SlotBits) { self.bits = bits }

    /// Metres; 4,094 or more is 4,094.
    public var altitude: UInt16? { bits.value(38, 12, absent: 4_095) }

    /// Knots; 1,022 or more is 1,022.
    public var speedOverGround: UInt16? { bits.value(50, 10, absent: 1_023) }

    /// Better than 10 m.
    public var isAccurate: Bool { bits.flag(60) }

    /// 1/10000 minute, east positive.
    public var longitude: Int32? { longitude(61) }

    /// 1/10000 minute, north positive.
    public var latitude: Int32? { latitude(89) }

    /// 1/10 degree, 0 to 3,599.
    public var courseOverGround: UInt16? {
        let value: UInt16 = bits.value(116, 12)
        return value < 3_600 ? value : nil
    }

    /// UTC second of the position; 60 none, 61 manual, 62 dead reckoning, 63 inoperative.
    public var timeStamp: UInt8 { bits.value(128, 6) }

    /// No data terminal is connected.
    public var isTerminalUnavailable: Bool { bits.flag(142) }

    /// Works in assigned mode.
    public var isAssigned: Bool { bits.flag(146) }

    /// Receiver autonomous integrity monitoring in use.
    public var isRAIMInUse: Bool { bits.flag(147) }

    /// Selector and state of the radio, 20 bits.
    public var communicationState: UInt32 { bits.value(148, 20) }
}
