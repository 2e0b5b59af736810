//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Parts A of messages 24 that wait for their part B, the last eight of each channel.
struct StaticDataPairs: Sendable {
    /// How many parts A gpsd keeps on a channel.
    private static let depth = 8

    private struct Waiting: Sendable {
        var mmsi: UInt32 = 0
        var bits = SlotBits(0, 0, 0, 0, count: 0)
    }

    private var waiting = [Waiting](repeating: Waiting(), count: 2 * depth)
    private var next = [0, 0]

    /// Channels 2 and B have their own places, all others share theirs.
    private static func side(_ channel: UInt8) -> Int {
        channel == UInt8(ascii: "B") || channel == UInt8(ascii: "2") ? 1 : 0
    }

    /// Keeps a part A.
    mutating func keep(_ part: StaticDataReport, channel: UInt8) {
        let side = Self.side(channel)
        waiting[side * Self.depth + next[side]] = Waiting(mmsi: part.mmsi, bits: part.bits)
        next[side] = (next[side] + 1) % Self.depth
    }

    /// The part A of a sender, which is taken away.
    mutating func take(_ mmsi: UInt32, channel: UInt8) -> SlotBits? {
        let start = Self.side(channel) * Self.depth
        guard let place = (start..<start + Self.depth).first(where: { waiting[$0].mmsi == mmsi }) else { return nil }
        waiting[place].mmsi = 0
        return waiting[place].bits
    }
}
