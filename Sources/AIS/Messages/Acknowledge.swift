//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Messages 7 (of binary messages) and 13 (of safety related ones): one to four stations that are answered (table 57).
public struct Acknowledge: MessageContent {
    /// One station and the number of its message.
    public struct Destination: Hashable, Sendable {
        /// Who is answered.
        public let mmsi: UInt32
        /// 0 to 3.
        public let sequenceNumber: UInt8
    }

    public var bits: SlotBits

    public init(bits: SlotBits) { self.bits = bits }

    /// The stations, in the order sent; some senders cut the last bits of the last, others fill the slot with zeros.
    public var destinations: [Destination] {
        (0..<4).map { 40 + 32 * $0 }.filter { $0 < bits.count }.map {
            Destination(mmsi: bits.value($0, 30), sequenceNumber: bits.value($0 + 30, 2))
        }.filter { $0.mmsi != 0 }
    }
}
