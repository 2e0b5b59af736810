//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Message 15: asks one or two stations for messages, 88 to 160 bits (table 65).
public struct Interrogation: MessageContent {
    /// What one station is asked for.
    public struct Request: Hashable, Sendable {
        /// Who is asked.
        public let mmsi: UInt32
        /// Type of the message asked for.
        public let messageType: UInt8
        /// Slots from now, 0 when the station chooses.
        public let slotOffset: UInt16
    }

    public var bits: SlotBits

    public init(bits: SlotBits) { self.bits = bits }

    /// One to three requests; the first two go to the same station.
    public var requests: [Request] {
        var requests = [
            Request(mmsi: bits.value(40, 30), messageType: bits.value(70, 6), slotOffset: bits.value(76, 12))
        ]
        if bits.count > 90 {
            let second = Request(
                mmsi: bits.value(40, 30),
                messageType: bits.value(90, 6),
                slotOffset: bits.value(96, 12)
            )
            // A station that is asked for one message only sends zeros here when a second station follows.
            if second.messageType != 0 { requests.append(second) }
        }
        if bits.count > 110 {
            let other = Request(
                mmsi: bits.value(110, 30),
                messageType: bits.value(140, 6),
                slotOffset: bits.value(146, 12)
            )
            if other.mmsi != 0 { requests.append(other) }
        }
        return requests
    }
}
