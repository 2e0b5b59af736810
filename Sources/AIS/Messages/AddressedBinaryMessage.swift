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

    /// Whom it is for.
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
