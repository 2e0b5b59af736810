//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import SeaWatch

/// Where a block of a track stands in a segment and what it is about: 48 bytes of the segment's index.
///
/// 0 MMSI · 4 length of the block · 8 first and 16 last time, milliseconds since 1970 · 24 box · 40 place of the block in
/// the upper 48 bits, positions in the lower 16.
struct TrackIndexEntry: Hashable, Sendable {
    let mmsi: UInt32
    let length: Int
    let firstTime: Int64
    let lastTime: Int64
    let box: SeaBox
    let place: Int
    let count: Int

    static let length = 48

    init(_ block: TrackBlock, place: Int) {
        mmsi = block.mmsi
        length = block.length
        firstTime = block.firstTime
        lastTime = block.lastTime
        box = block.box
        self.place = place
        count = block.count
    }

    init(_ bytes: UnsafeRawBufferPointer, at start: Int) {
        mmsi = bytes.number(at: start, as: UInt32.self)
        length = Int(bytes.number(at: start + 4, as: UInt32.self))
        firstTime = bytes.number(at: start + 8, as: Int64.self)
        lastTime = bytes.number(at: start + 16, as: Int64.self)
        box = SeaBox(bytes, at: start + 24)
        let standing = bytes.number(at: start + 40, as: UInt64.self)
        place = Int(standing >> 16)
        count = Int(standing & 0xFFFF)
    }

    func store(_ bytes: UnsafeMutableRawBufferPointer, at start: Int) {
        bytes.store(mmsi, at: start)
        bytes.store(UInt32(length), at: start + 4)
        bytes.store(firstTime, at: start + 8)
        bytes.store(lastTime, at: start + 16)
        box.store(bytes, at: start + 24)
        bytes.store(UInt64(place) << 16 | UInt64(count), at: start + 40)
    }
}
