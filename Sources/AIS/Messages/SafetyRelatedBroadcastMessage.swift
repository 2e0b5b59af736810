//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Message 14: a text for all, 40 to 1,008 bits (table 64).
public struct SafetyRelatedBroadcastMessage: MessageContent {
    public var bits: LongBits

    public init(bits: LongBits) { self.bits = bits }

    /// Up to the first `@`, without spaces at the end.
    public var text: String { bits.string(from: 40) }
}
