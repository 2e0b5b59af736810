//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Message 6: data for one station, 88 to 1,008 bits (table 54).
public struct AddressedBinaryMessage: MessageContent {
    public var bits: LongBits

    public init(bits: LongBits) { self.bits = bits }

    /// 0 to 3.
    public var sequenceNumber: UInt8 { bits.value(38, 2) }

    public var destinationMMSI: UInt32 { bits.value(40, 30) }

    /// Sent again.
    public var isRetransmitted: Bool { bits.flag(70) }

    /// Who defines the content: 1 international, else mostly a country by its maritime digits.
    public var designatedAreaCode: UInt16 { bits.value(72, 10) }

    /// Number of the content.
    public var functionIdentifier: UInt8 { bits.value(82, 6) }

    /// The content, as bits.
    public var data: LongBits { bits.slice(from: 88) }
}

/// Message 8: data for all, 56 to 1,008 bits (table 58).
public struct BinaryBroadcastMessage: MessageContent {
    public var bits: LongBits

    public init(bits: LongBits) { self.bits = bits }

    /// Who defines the content: 1 international, else mostly a country by its maritime digits.
    public var designatedAreaCode: UInt16 { bits.value(40, 10) }

    /// Number of the content.
    public var functionIdentifier: UInt8 { bits.value(50, 6) }

    /// The content, as bits.
    public var data: LongBits { bits.slice(from: 56) }
}

/// Message 17: corrections of a satellite system from a station, 80 to 816 bits (table 68).
public struct GNSSBroadcastBinaryMessage: MessageContent {
    public var bits: LongBits

    public init(bits: LongBits) { self.bits = bits }

    /// 1/10 minute, east positive; 181° and what lies outside ±180° is none.
    public var longitudeTenths: Int32? {
        let value: Int32 = bits.signedValue(40, 18)
        return abs(value) <= Coordinate.mostLongitude / 1_000 ? value : nil
    }

    /// 1/10 minute, north positive; 91° and what lies outside ±90° is none.
    public var latitudeTenths: Int32? {
        let value: Int32 = bits.signedValue(58, 17)
        return abs(value) <= Coordinate.mostLatitude / 1_000 ? value : nil
    }

    /// The corrections (ITU-R M.823), as bits.
    public var data: LongBits { bits.slice(from: 80) }
}

/// Message 25: a little data in one slot, 40 to 168 bits (table 80).
public struct SingleSlotBinaryMessage: MessageContent {
    public var bits: SlotBits

    public init(bits: SlotBits) { self.bits = bits }

    /// For one station.
    public var isAddressed: Bool { bits.flag(38) }

    /// With an application identifier.
    public var isStructured: Bool { bits.flag(39) }

    public var destinationMMSI: UInt32? { isAddressed ? bits.value(40, 30) : nil }

    /// Area code in the upper ten bits, function in the lower six.
    public var applicationIdentifier: UInt16? { isStructured ? bits.value(isAddressed ? 70 : 40, 16) : nil }

    /// The content, as bits.
    public var data: LongBits { bits.slice(from: 40 + (isAddressed ? 30 : 0) + (isStructured ? 16 : 0)) }
}

/// Message 26: data in several slots with the state of the radio, 60 to 1,064 bits (table 81).
public struct MultipleSlotBinaryMessage: MessageContent {
    public var bits: LongBits

    public init(bits: LongBits) { self.bits = bits }

    /// For one station.
    public var isAddressed: Bool { bits.flag(38) }

    /// With an application identifier.
    public var isStructured: Bool { bits.flag(39) }

    public var destinationMMSI: UInt32? { isAddressed ? bits.value(40, 30) : nil }

    /// Area code in the upper ten bits, function in the lower six.
    public var applicationIdentifier: UInt16? { isStructured ? bits.value(isAddressed ? 70 : 40, 16) : nil }

    /// The content, as bits.
    public var data: LongBits {
        let start = 40 + (isAddressed ? 30 : 0) + (isStructured ? 16 : 0)
        let data = bits.slice(from: start)
        return LongBits(words: data.words, count: max(0, data.count - 20))
    }

    /// Selector and state of the radio, the last 20 bits.
    public var communicationState: UInt32 { bits.value(max(40, bits.count - 20), 20) }
}
