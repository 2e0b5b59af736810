//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Message 22: which channels stations of an area, or two stations, are to use (table 73).
public struct ChannelManagement: MessageContent {
    public var bits: SlotBits

    public init(bits: SlotBits) { self.bits = bits }

    /// Channel number (ITU-R M.1084).
    public var channelA: UInt16 { bits.value(40, 12) }

    /// Channel number (ITU-R M.1084).
    public var channelB: UInt16 { bits.value(52, 12) }

    /// 0 send and receive on both, 1 send on A only, 2 send on B only.
    public var transmitReceiveMode: UInt8 { bits.value(64, 4) }

    /// Low power.
    public var isLowPower: Bool { bits.flag(68) }

    /// To two stations, else to all in the area.
    public var isAddressed: Bool { bits.flag(139) }

    /// The area of a broadcast.
    public var area: GeographicArea? { isAddressed ? nil : bits.area(69) }

    /// The stations of an addressed message.
    public var destinations: (UInt32, UInt32)? {
        isAddressed ? (bits.value(69, 30), bits.value(104, 30)) : nil
    }

    /// Channel A has 12.5 kHz.
    public var isNarrowA: Bool { bits.flag(140) }

    /// Channel B has 12.5 kHz.
    public var isNarrowB: Bool { bits.flag(141) }

    /// Width of the transition around the area: nautical miles less one.
    public var transitionZone: UInt8 { bits.value(142, 3) }
}
