//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import SeaWatch

/// Reads a segment from its beginning to its end, position by position.
struct SegmentCursor {
    let segment: TrackSegment
    private let file: TrackFile
    private var page = 0
    private var entries: [TrackIndexEntry] = []
    private var entry = 0
    private var block: [PositionReport] = []
    private var place = 0

    /// - Throws: ``TrackFileError``
    init(_ segment: TrackSegment) throws(TrackFileError) {
        self.segment = segment
        file = try segment.open()
        try load()
    }

    /// The vessel and the time of the next position; nil at the end.
    var next: (mmsi: UInt32, time: Int64)? {
        place < block.count ? (block[place].mmsi, block[place].time) : nil
    }

    /// Moves positions of the block up to a time, and one at least.
    /// - Returns: how many.
    /// - Throws: ``TrackFileError``
    mutating func take(until time: Int64, to positions: inout [PositionReport]) throws(TrackFileError) -> Int {
        var end = place + 1
        // Blocks hold one vessel each, so their end is looked at once and the time seldom.
        if let last = block.last, last.time <= time { end = block.count }
        while end < block.count, block[end].time <= time { end += 1 }
        positions += block[place..<end]
        let count = end - place
        place = end
        if place == block.count { try load() }
        return count
    }

    private mutating func load() throws(TrackFileError) {
        block.removeAll(keepingCapacity: true)
        place = 0
        if entry == entries.count {
            guard page < segment.foot.pages else { return }
            entries = try segment.page(page, file)
            page += 1
            entry = 0
        }
        try segment.read(entries[entry], file, to: &block)
        entry += 1
    }
}
