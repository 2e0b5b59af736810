//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

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
