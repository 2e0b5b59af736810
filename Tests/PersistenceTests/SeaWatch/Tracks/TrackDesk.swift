//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Persistence
import SeaWatch
import TestSupport

/// A folder of log and segments that the test removes, and a clock that it sets.
final class TrackDesk: Sendable {
    let path: String
    let clock = SetClock(SampleReports.start)

    init() {
        path = NSTemporaryDirectory() + "tracks-" + UUID().uuidString
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }

    /// Small files, so that a few thousand reports make several segments.
    func store(reports: Int = 1_000, _ change: (inout FileTrackStore.Limits) -> Void = { _ in }) throws
        -> FileTrackStore
    {
        var limits = FileTrackStore.Limits()
        limits.log = ReportLog.Limits(reports: reports)
        change(&limits)
        return try FileTrackStore(path, limits: limits, now: clock.now)
    }

    func log(reports: Int = 1_000) throws -> ReportLog {
        try ReportLog(TrackFolder(path), limits: ReportLog.Limits(reports: reports), now: clock.now)
    }

    /// Names of files with an ending, sorted.
    func files(_ ending: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasSuffix(ending) }.sorted()
    }

    func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
    }

    func write(_ bytes: some Collection<UInt8>, _ name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
    }

    /// All reports of the log from a place on.
    func replay(from position: ReportLogPosition = .start) throws -> (reports: [SeaReport], damages: [TrackFileError]) {
        var reader = try ReportLogReader(TrackFolder(path), from: position)
        var reports: [SeaReport] = []
        while let next = try reader.next() { reports += next.reports }
        return (reports, reader.damages)
    }

    static func numbered(_ range: Range<Int>) -> [SeaReport] { range.map { SampleReports.numbered($0) } }
}

extension FileTrackStore {
    /// All that there is to do.
    func compactAll() throws { while try compact() {} }

    /// All positions of all vessels and times.
    func everything() async throws -> [PositionReport] {
        let world = SeaBox(
            southWest: SeaPoint(longitude: .min, latitude: .min),
            northEast: SeaPoint(longitude: .max, latitude: .max)
        )
        let (positions, isComplete) = try await tracks(in: world, from: .min, until: .max, limit: .max)
        precondition(isComplete)
        return positions
    }
}
