//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch
internal import Synchronization

extension FileTrackStore: SeaTrackStore {
    /// - Throws: ``TrackFileError``
    package func track(of mmsi: UInt32, from: Int64, until: Int64) async throws -> [PositionReport] {
        try await Blocking.run { try self.readTrack(of: mmsi, from: from, until: until) }
    }

    /// Holds 80 bytes for each block of the box and the period, and the answer.
    /// - Throws: ``TrackFileError``
    package func tracks(
        in box: SeaBox,
        from: Int64,
        until: Int64,
        after vessel: UInt32?,
        limit: Int
    ) async throws -> (positions: [PositionReport], isComplete: Bool) {
        try await Blocking.run {
            try self.readTracks(in: box, from: from, until: until, after: vessel, limit: limit)
        }
    }

    private func readTrack(of mmsi: UInt32, from: Int64, until: Int64) throws(TrackFileError) -> [PositionReport] {
        let (segments, pieces) = try moment(from: from, until: until)
        var found: [PositionReport] = []
        for segment in segments {
            try reading(segment) { () throws(TrackFileError) in
                let file = try segment.open()
                for entry in try segment.entries(of: mmsi, from: from, until: until, file) {
                    try reading(segment) { () throws(TrackFileError) in try segment.read(entry, file, to: &found) }
                }
            }
        }
        found.removeAll { $0.time < from || $0.time > until }
        for piece in pieces {
            for position in piece where position.mmsi == mmsi && position.time >= from && position.time <= until {
                found.append(position)
            }
        }
        Self.order(&found)
        return found
    }

    private func readTracks(
        in box: SeaBox,
        from: Int64,
        until: Int64,
        after vessel: UInt32?,
        limit: Int
    ) throws(TrackFileError) -> (positions: [PositionReport], isComplete: Bool) {
        let (segments, pieces) = try moment(from: from, until: until)
        let first = vessel.map { UInt64($0) + 1 } ?? 0
        func isAsked(_ position: PositionReport) -> Bool {
            position.time >= from && position.time <= until && position.mmsi >= first && box.contains(position.place)
        }
        var recent: [PositionReport] = []
        for piece in pieces { for position in piece where isAsked(position) { recent.append(position) } }
        recent.sort { ($0.mmsi, $0.time) < ($1.mmsi, $1.time) }
        let (sources, blocks) = try blocks(of: segments.filter { $0.foot.box.meets(box) }) { entry in
            entry.firstTime <= until && entry.lastTime >= from && entry.mmsi >= first && entry.box.meets(box)
        }
        var answer: [PositionReport] = []
        var (block, place) = (0, 0)
        while block < blocks.count || place < recent.count {
            let mmsi = min(
                block < blocks.count ? blocks[block].entry.mmsi : .max,
                place < recent.count ? recent[place].mmsi : .max
            )
            var track: [PositionReport] = []
            while block < blocks.count, blocks[block].entry.mmsi == mmsi {
                let (source, entry) = blocks[block]
                let (segment, file) = sources[source]
                try reading(segment) { () throws(TrackFileError) in try segment.read(entry, file, to: &track) }
                block += 1
            }
            track.removeAll { !isAsked($0) }
            while place < recent.count, recent[place].mmsi == mmsi {
                track.append(recent[place])
                place += 1
            }
            Self.order(&track)
            guard answer.count + track.count <= limit else {
                answer += track.prefix(max(limit - answer.count, 0))
                return (answer, false)
            }
            answer += track
        }
        return (answer, true)
    }

    /// Everything there is at one moment that may reach a period; later writing changes nothing in it.
    private func moment(
        from: Int64,
        until: Int64
    ) throws(TrackFileError) -> (segments: [TrackSegment], pieces: [[PositionReport]]) {
        let (segments, closed, open) = state.withLock { ($0.segments, $0.closed, $0.tail.pieces) }
        var pieces: [[PositionReport]] = []
        for tail in closed { pieces += try tail.load(folder, note) }
        return (segments.filter { $0.reaches(from: from, until: until) }, pieces + open)
    }

    /// The blocks of segments that are asked for, by vessel, with their segments and open files.
    private func blocks(
        of segments: [TrackSegment],
        _ isAsked: (TrackIndexEntry) -> Bool
    ) throws(TrackFileError) -> (
        sources: [(TrackSegment, TrackFile)], blocks: [(source: Int, entry: TrackIndexEntry)]
    ) {
        var sources: [(TrackSegment, TrackFile)] = []
        var blocks: [(source: Int, entry: TrackIndexEntry)] = []
        for segment in segments {
            let file = try segment.open()
            sources.append((segment, file))
            for number in 0..<segment.foot.pages {
                try reading(segment) { () throws(TrackFileError) in
                    for entry in try segment.page(number, file) where isAsked(entry) {
                        blocks.append((sources.count - 1, entry))
                    }
                }
            }
        }
        blocks.sort { ($0.entry.mmsi, $0.source, $0.entry.place) < ($1.entry.mmsi, $1.source, $1.entry.place) }
        return (sources, blocks)
    }

    /// Notes damage and goes on with what is whole; what else fails is thrown.
    private func reading(
        _ segment: TrackSegment,
        _ body: () throws(TrackFileError) -> Void
    ) throws(TrackFileError) {
        do throws(TrackFileError) { try body() } catch {
            guard case .damaged = error else { throw error }
            segment.isDamaged.set()
            note(error)
        }
    }

    /// By time, and what several stations heard once.
    private static func order(_ positions: inout [PositionReport]) {
        positions.sort { $0.time < $1.time }
        TrackFold.fold(&positions)
    }
}
