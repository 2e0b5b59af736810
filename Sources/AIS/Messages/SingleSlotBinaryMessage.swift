//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Message 25: a little data in one slot, 40 to 168 bits (table 80).
public struct SingleSlotBinaryMessage: MessageContent {
    public var bits: SlotBits

    public init(bits: SlotBits) { self.bits = bits }

    /// For one station.
    public var isAddressed: Bool { bits.flag(38) }

    /// With an application identifier.
    public var isStructured: Bool { bits.flag(39) }

    /// Whom it is for.
    public var destinationMMSI: UInt32? { isAddressed ? bits.value(40, 30) : nil }

    /// Area code in the upper ten bits, function in the lower six.
    public var applicationIdentifier: UInt16? { isStructured ? bits.value(isAddressed ? 70 : 40, 16) : nil }

    /// The content, as bits.
    public var data: LongBits { bits.slice(from: 40 + (isAddressed ? 30 : 0) + (isStructured ? 16 : 0)) }
}
