//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Message 23: how mobile stations of an area are to report, 160 bits (table 75).
public struct GroupAssignmentCommand: MessageContent {
    public var bits: SlotBits

    public init(bits: SlotBits) { self.bits = bits }

    /// Where it holds.
    public var area: GeographicArea { bits.area(40) }

    /// Which stations are meant, 0 all (table 75).
    public var stationType: UInt8 { bits.value(110, 4) }

    /// Which ships are meant, 0 all (table 53).
    public var shipType: UInt8 { bits.value(114, 8) }

    /// 0 both channels, 1 channel A, 2 channel B.
    public var transmitReceiveMode: UInt8 { bits.value(144, 2) }

    /// Code of the reporting interval (table 76).
    public var reportingInterval: UInt8 { bits.value(146, 4) }

    /// Minutes of silence, 0 none.
    public var quietTime: UInt8 { bits.value(150, 4) }
}
