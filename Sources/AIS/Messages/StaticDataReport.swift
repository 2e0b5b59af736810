//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Message 24: static data of a class B vessel in two parts, A with the name and B with the rest (tables 77 to 79).
public struct StaticDataReport: MessageContent {
    public var bits: SlotBits

    public init(bits: SlotBits) { self.bits = bits }

    /// Part A: the name.
    public init(mmsi: UInt32, name: SixBitText) {
        bits = SlotBits(type: 24, count: 160)
        setMMSI(mmsi)
        bits.set(40, 20, text: name)
    }

    /// Part B.
    public init(mmsi: UInt32, shipType: UInt8, callSign: SixBitText, dimensions: VesselDimensions) {
        bits = SlotBits(type: 24, count: 168)
        setMMSI(mmsi)
        bits.set(38, 2, UInt8(1))
        bits.set(40, 8, shipType)
        bits.set(90, 7, text: callSign)
        bits.set(132, dimensions: dimensions)
    }

    /// 0 part A, 1 part B; others are refused by the decoder.
    public var partNumber: UInt8 { bits.value(38, 2) }

    /// Twenty characters, in part A only.
    public var name: SixBitText? { partNumber == 0 ? bits.text(40, 20) : nil }

    /// Type of ship and cargo, in part B only.
    public var shipType: UInt8? { partNumber == 1 ? bits.value(40, 8) : nil }

    /// Three characters of the maker, in part B only.
    public var vendor: SixBitText? { partNumber == 1 ? bits.text(48, 3) : nil }

    /// Model code of the unit, in part B only.
    public var unitModel: UInt8? { partNumber == 1 ? bits.value(66, 4) : nil }

    /// Serial number of the unit, in part B only.
    public var serialNumber: UInt32? { partNumber == 1 ? bits.value(70, 20) : nil }

    /// Seven characters, in part B only.
    public var callSign: SixBitText? { partNumber == 1 ? bits.text(90, 7) : nil }

    /// Whether the sender is a boat of another vessel: its MMSI begins with 98.
    public var isAuxiliaryCraft: Bool { mmsi / 10_000_000 == 98 }

    /// The vessel that an auxiliary craft belongs to, in part B only.
    public var mothershipMMSI: UInt32? { partNumber == 1 && isAuxiliaryCraft ? bits.value(132, 30) : nil }

    /// In part B, unless the sender is an auxiliary craft.
    public var dimensions: VesselDimensions? {
        partNumber == 1 && !isAuxiliaryCraft ? bits.dimensions(132) : nil
    }

    /// Kind of position fixing device, in part B only; editions before M.1371-5 send 0.
    public var positionFixingDevice: UInt8? { partNumber == 1 ? bits.value(162, 4) : nil }
}
