//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Message 10: asks a station for the time, which it answers with message 11 (table 62).
public struct UTCAndDateInquiry: MessageContent {
    public var bits: SlotBits

    public init(bits: SlotBits) { self.bits = bits }

    /// Who is asked.
    public var destinationMMSI: UInt32 { bits.value(40, 30) }
}
