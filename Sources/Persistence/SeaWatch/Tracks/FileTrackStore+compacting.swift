//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import SeaWatch
internal import Synchronization

extension FileTrackStore {
    /// Milliseconds of a day.
    private static let day: Int64 = 86_400_000
    /// So many segments of a size and a day become one: each position is written again once for each step of eightfold.
    private static let fan = 8

    /// Does a bounded piece of work: makes a segment of a closed file of the log, or merges some positions of segments, or
    /// lets files go whose time is over.
    ///
    /// - Returns: whether there is more to do.
    /// - Throws: ``TrackFileError``; nothing is lost, and the next call tries again.
    @discardableResult
    package func compact() throws(TrackFileError) -> Bool {
        try merge.withLock { merge throws(TrackFileError) in
            if let tail = state.withLock({ $0.closed.first }) {
                try makeSegment(tail)
                return true
            }
            if try heal() { return true }
            do throws(TrackFileError) {
                if merge == nil { merge = try begin() }
                guard let running = merge else { return try removeOld() }
                guard let segment = try running.step(limits.step) else { return true }
                merge = nil
                replace(running.sources, by: segment)
            } catch {
                merge = nil
                try blame(error)
            }
            return true
        }
    }

    private func makeSegment(_ tail: ClosedTail) throws(TrackFileError) {
        var order = TrackOrder(try tail.load(folder, note))
        order.fold()
        var writer = try TrackSegmentWriter(folder, logs: tail.logs, begun: tail.begun)
        for track in order.tracks { try writer.append(order.positions[track]) }
        let segment = try writer.publish()
        state.withLock { state in
            state.closed.removeAll { $0.logs == tail.logs }
            state.insert(segment)
        }
    }

    private func begin() throws(TrackFileError) -> SegmentMerge? {
        let sources = nextMerge()
        return sources.isEmpty ? nil : try SegmentMerge(sources, folder)
    }

    private func replace(_ sources: [TrackSegment], by segment: TrackSegment) {
        state.withLock { state in
            state.segments.removeAll { old in sources.contains { $0 === old } }
            state.insert(segment)
        }
        for source in sources { source.supersede() }
    }

    /// Segments that follow one another in the log and came in on one day: eight of about a size, or, when the day is
    /// over, as many as make the largest one.
    private func nextMerge() -> [TrackSegment] {
        let today = now() / Self.day
        let segments = state.withLock { $0.segments }.filter { !$0.isDamaged.isSet }
        /// The size by eights.
        func level(_ segment: TrackSegment) -> Int {
            (Int.bitWidth - max(segment.foot.positions - 1, 0).leadingZeroBitCount) / 3
        }
        for size in Set(segments.map(level)).sorted() {
            for run in runs(segments.map { level($0) <= size ? $0 : nil }, most: Self.fan) where run.count == Self.fan {
                return run
            }
        }
        let past = segments.map { $0.foot.begun / Self.day < today ? $0 : nil }
        return runs(past, most: .max).first { $0.count > 1 } ?? []
    }

    /// Stretches of segments of one day that may become one; nil ends a stretch.
    private func runs(_ segments: [TrackSegment?], most: Int) -> [[TrackSegment]] {
        var runs: [[TrackSegment]] = []
        var run: [TrackSegment] = []
        for segment in segments {
            guard let segment else {
                runs.append(run)
                run = []
                continue
            }
            let sums = (run + [segment]).reduce((positions: 0, blocks: 0)) { sums, segment in
                (sums.positions + segment.foot.positions, sums.blocks + segment.foot.blocks)
            }
            let isOneDay = run.last.map { $0.foot.begun / Self.day == segment.foot.begun / Self.day } ?? true
            if run.count == most || !isOneDay || sums.positions > limits.segment || sums.blocks > limits.segmentBlocks {
                runs.append(run)
                run = []
            }
            run.append(segment)
        }
        return runs + [run]
    }

    /// Notes which segment is damaged; what else failed is thrown.
    private func blame(_ error: TrackFileError) throws(TrackFileError) {
        guard case .damaged(let path, _) = error else { throw error }
        note(error)
        for segment in state.withLock({ $0.segments }) where segment.path == path { segment.isDamaged.set() }
    }

    /// Puts a damaged segment aside whose positions the log still has, so that it is made anew.
    private func heal() throws(TrackFileError) -> Bool {
        let damaged = state.withLock { $0.segments }.filter(\.isDamaged.isSet)
        guard !damaged.isEmpty else { return false }
        let logs = Set(try folder.numbered(ReportLogHead.ending).compactMap(\.first))
        guard let segment = damaged.first(where: { $0.foot.logs.allSatisfy(logs.contains) }) else { return false }
        try folder.setAside(segment.path)
        state.withLock { state in
            state.segments.removeAll { $0 === segment }
            let tails = segment.foot.logs.map { ClosedTail(logs: $0...$0, begun: segment.foot.begun, pieces: nil) }
            state.closed.insert(contentsOf: tails, at: 0)
        }
        return true
    }

    /// Lets segments go whose days are over, and files of the log that are in segments and old enough.
    private func removeOld() throws(TrackFileError) -> Bool {
        let now = now()
        if let keepDays = limits.keepDays {
            let old = state.withLock { state in
                let old = state.segments.filter { $0.foot.begun / Self.day < now / Self.day - Int64(keepDays) }
                state.segments.removeAll { segment in old.contains { $0 === segment } }
                return old
            }
            for segment in old { segment.supersede() }
        }
        // All closed files are in segments here; those that the tail is made of are not.
        let open = state.withLock { $0.tailStart }
        for number in try folder.numbered(ReportLogHead.ending).compactMap(\.first) where number < open {
            let begun = try ReportLogReader.head(folder, number)?.begun ?? 0
            guard begun < now - limits.keepLog else { break }
            folder.remove(folder.path(ReportLogHead.name(number)))
        }
        return false
    }
}

extension FileTrackStore.State {
    mutating func insert(_ segment: TrackSegment) {
        let place = segments.firstIndex { $0.foot.logs.lowerBound > segment.foot.logs.lowerBound } ?? segments.count
        segments.insert(segment, at: place)
    }
}
