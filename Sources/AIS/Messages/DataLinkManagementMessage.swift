//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Message 20: slots that base stations keep for themselves, one to four blocks (table 70).
public struct DataLinkManagementMessage: MessageContent {
    /// Slots of one block.
    public struct Reservation: Hashable, Sendable {
        /// Slots from this message, 0 none.
        public let offset: UInt16
        /// Slots in a row.
        public let slots: UInt8
        /// Minutes.
        public let timeout: UInt8
        /// Slots to the next repetition, 0 once a frame.
        public let increment: UInt16
    }

    public var bits: SlotBits

    public init(bits: SlotBits) { self.bits = bits }

    /// The blocks that are in the message, in the order sent.
    public var reservations: [Reservation] {
        (0..<4).map { 40 + 30 * $0 }.filter { $0 + 30 <= bits.count }.map {
            Reservation(
                offset: bits.value($0, 12),
                slots: bits.value($0 + 12, 4),
                timeout: bits.value($0 + 16, 3),
                increment: bits.value($0 + 19, 11)
            )
        }
    }
}
