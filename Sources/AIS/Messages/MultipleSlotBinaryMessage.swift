//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Message 26: data in several slots with the state of the radio, 60 to 1,064 bits (table 81).
public struct MultipleSlotBinaryMessage: MessageContent {
    public var bits: LongBits

    public init(bits: LongBits) { self.bits = bits }

    /// For one station.
    public var isAddressed: Bool { bits.flag(38) }

    /// With an application identifier.
    public var isStructured: Bool { bits.flag(39) }

    /// Whom it is for.
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
