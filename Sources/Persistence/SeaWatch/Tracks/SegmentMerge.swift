//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import SeaWatch

/// Makes one segment of several that follow one another, some positions at a time.
///
/// Holds a block of each source, a few hundred positions of the vessel at hand and the index of what it writes.
final class SegmentMerge {
    let sources: [TrackSegment]
    private var cursors: [SegmentCursor]
    private var writer: TrackSegmentWriter
    private var vessel: UInt32?
    /// Positions of that vessel in the order of time; so many of them are folded.
    private var pending: [PositionReport] = []
    private var folded = 0

    /// Positions are folded and written when there are so many.
    private static let usual = 2 * TrackBlock.mostPositions

    /// - Throws: ``TrackFileError``
    init(_ sources: [TrackSegment], _ folder: TrackFolder) throws(TrackFileError) {
        self.sources = sources
        cursors = []
        for source in sources { cursors.append(try SegmentCursor(source)) }
        let first = sources.map(\.foot.logs.lowerBound).min() ?? 0
        let last = sources.map(\.foot.logs.upperBound).max() ?? first
        writer = try TrackSegmentWriter(folder, logs: first...last, begun: sources.map(\.foot.begun).min() ?? 0)
    }

    /// Merges so many positions, or a block more.
    /// - Returns: the segment when it is done.
    /// - Throws: ``TrackFileError``; the merge is of no use then.
    func step(_ positions: Int) throws(TrackFileError) -> TrackSegment? {
        var left = positions
        while left > 0 {
            guard let mmsi = cursors.compactMap({ $0.next?.mmsi }).min() else {
                try flush(all: true)
                return try writer.publish()
            }
            if mmsi != vessel {
                try flush(all: true)
                vessel = mmsi
            }
            left -= try take(mmsi)
            if pending.count - folded >= Self.usual { try flush(all: false) }
        }
        return nil
    }

    /// Takes what the source that is first in time has before all others.
    private func take(_ mmsi: UInt32) throws(TrackFileError) -> Int {
        var first = (index: 0, time: Int64.max)
        var second = Int64.max
        for index in cursors.indices {
            guard let next = cursors[index].next, next.mmsi == mmsi else { continue }
            if next.time < first.time || next.time == first.time && first.time == .max {
                second = first.time
                first = (index, next.time)
            } else {
                second = min(second, next.time)
            }
        }
        return try cursors[first.index].take(until: second, to: &pending)
    }

    /// Folds what is pending and writes it; but for the end of a track what later positions are compared with stays.
    private func flush(all: Bool) throws(TrackFileError) {
        TrackFold.fold(&pending, from: folded)
        folded = pending.count
        var end = pending.count
        if !all { end = max(end - TrackFold.lookBack, 0) / TrackBlock.mostPositions * TrackBlock.mostPositions }
        guard end > 0 else { return }
        try writer.append(pending[..<end])
        pending.removeFirst(end)
        folded -= end
    }
}
