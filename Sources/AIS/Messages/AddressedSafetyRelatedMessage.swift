//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Message 12: a text for one station, 72 to 1,008 bits (table 63).
public struct AddressedSafetyRelatedMessage: MessageContent {
    public var bits: LongBits

    public init(bits: LongBits) { self.bits = bits }

    /// 0 to 3.
    public var sequenceNumber: UInt8 { bits.value(38, 2) }

    /// Whom it is for.
    public var destinationMMSI: UInt32 { bits.value(40, 30) }

    /// Sent again.
    public var isRetransmitted: Bool { bits.flag(70) }

    /// Up to the first `@`, without spaces at the end.
    public var text: String { bits.string(from: 72) }
}
