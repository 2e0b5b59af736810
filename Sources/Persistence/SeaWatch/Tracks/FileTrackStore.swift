//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch
internal import Synchronization

/// The log of reports, the segments made of it, and what is in memory in between.
///
/// One task appends; any may ask. What was appended is found at once and survives a crash after ``sync()``. Questions
/// never wait for ``compact()``, which somebody calls again and again. In memory are the positions of the open file of
/// the log and of at most one closed one (32 MiB each), once more while they are sorted, and the log's unsynced bytes
/// (8 MiB): 110 MiB with the usual limits, whatever comes.
package final class FileTrackStore: Sendable {
    /// What is kept, and for how long.
    package struct Limits: Sendable {
        package var log = ReportLog.Limits()
        /// Milliseconds for which files of the log stay although their positions are in segments: two days.
        package var keepLog: Int64 = 48 * 3_600_000
        /// Days (UTC) for which segments stay after the one in which their positions came in; nil for ever.
        package var keepDays: Int?
        /// Positions of the largest segment: about 200 MB.
        package var segment = 32 << 20
        /// Blocks of the largest segment that merging makes: its index is in memory while it is written, 48 MiB.
        package var segmentBlocks = 1 << 20
        /// Positions that one call of ``FileTrackStore/compact()`` merges, a tenth of a second.
        package var step = 1 << 20

        package init() {}
    }

    struct State: Sendable {
        /// By the files of the log.
        var segments: [TrackSegment] = []
        var closed: [ClosedTail] = []
        var tail = TrackTail()
        /// The file of the log with which the tail begins, and when that was begun.
        var tailStart: UInt64
        var tailBegun: Int64 = 0
        var damages: [TrackFileError] = []
    }

    let folder: TrackFolder
    let limits: Limits
    let now: @Sendable () -> Int64
    private let log: Mutex<ReportLog>
    let state: Mutex<State>
    let merge = Mutex<SegmentMerge?>(nil)

    /// Closed files of the log whose positions stay in memory until they are a segment; others are read again.
    private static let mostInMemory = 1

    /// Opens the folder, or makes it; what a crash left half made is put right.
    ///
    /// - Parameter now: the node's clock, milliseconds since 1970.
    /// - Throws: ``TrackFileError``
    package init(
        _ path: String,
        limits: Limits = Limits(),
        now: @escaping @Sendable () -> Int64
    ) throws(TrackFileError) {
        folder = try TrackFolder(path)
        (self.limits, self.now) = (limits, now)
        folder.removeDrafts()
        let log = try ReportLog(folder, limits: limits.log, now: now)
        var state = State(tailStart: log.number)
        try Self.openSegments(folder, &state)
        let covered = state.segments.map(\.foot.logs)
        for number in try folder.numbered(ReportLogHead.ending).compactMap(\.first)
        where !covered.contains(where: { $0.contains(number) }) {
            let begun = try ReportLogReader.head(folder, number)?.begun ?? now()
            state.closed.append(ClosedTail(logs: number...number, begun: begun, pieces: nil))
        }
        self.log = Mutex(log)
        self.state = Mutex(state)
    }

    /// Adds reports; they are found at once, and acknowledged by the next ``sync()``.
    /// - Throws: ``TrackFileError``; none of the reports is added then.
    package func append(_ reports: [SeaReport]) throws(TrackFileError) {
        try log.withLock { log throws(TrackFileError) in
            if log.isFull { try rotate(&log) }
            try log.append(reports)
            state.withLock { state in
                if state.tail.count == 0 { state.tailBegun = now() }
                state.tail.append(reports)
            }
        }
    }

    /// Returns when all reports that were appended before are on the disk; calls that come meanwhile share the next one.
    /// - Throws: ``TrackFileError``; the reports stay and wait for the next call.
    package func sync() throws(TrackFileError) {
        try log.withLock { log throws(TrackFileError) in try log.sync() }
    }

    /// Reads the log again from a place on.
    /// - Throws: ``TrackFileError``
    package func replay(from position: ReportLogPosition) throws(TrackFileError) -> ReportLogReader {
        try ReportLogReader(folder, from: position)
    }

    /// Files that are not as they were written; what could be read of them was.
    package var damages: [TrackFileError] { state.withLock { $0.damages } }

    /// Closes the file of the log and lets ``compact()`` make a segment of it.
    private func rotate(_ log: inout ReportLog) throws(TrackFileError) {
        let last = log.number
        try log.rotate()
        let next = log.number
        state.withLock { state in
            let pieces = state.tail.pieces
            let begun = state.tail.count == 0 ? now() : state.tailBegun
            state.closed.append(ClosedTail(logs: state.tailStart...last, begun: begun, pieces: pieces))
            state.tail = TrackTail()
            state.tailStart = next
            for index in state.closed.indices.dropLast(Self.mostInMemory) { state.closed[index].pieces = nil }
        }
    }

    /// Keeps in mind that a file is damaged.
    func note(_ damage: TrackFileError) {
        state.withLock { state in
            // A disk that fails everywhere is known after a hundred places.
            if state.damages.count < 100, !state.damages.contains(damage) { state.damages.append(damage) }
        }
    }

    private static func openSegments(_ folder: TrackFolder, _ state: inout State) throws(TrackFileError) {
        var segments: [TrackSegment] = []
        for logs in try folder.numbered(TrackSegmentWriter.ending) {
            guard let first = logs.first, let last = logs.last, first <= last else { continue }
            let path = folder.path(TrackSegmentWriter.name(first...last))
            do throws(TrackFileError) { segments.append(try TrackSegment(path: path)) } catch {
                guard case .damaged = error else { throw error }
                // Where the log still has its positions, they become a segment again.
                try folder.setAside(path)
                state.damages.append(error)
            }
        }
        for segment in segments {
            let isTakenIn = segments.contains { other in
                other !== segment && other.foot.logs.lowerBound <= segment.foot.logs.lowerBound
                    && other.foot.logs.upperBound >= segment.foot.logs.upperBound
            }
            if isTakenIn { segment.supersede() } else { state.segments.append(segment) }
        }
    }
}
