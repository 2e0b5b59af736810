//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Persistence
import SeaWatch
import TestSupport
import Testing

@Suite("Tracks in files")
struct FileTrackStoreTests {
    /// Four vessels, each heard by two stations, some reports late by up to a minute and all of it out of order.
    private func feed(_ sample: inout SampleReports, count: Int) -> (
        reports: [SeaReport], tracks: [UInt32: [PositionReport]]
    ) {
        var tracks: [UInt32: [PositionReport]] = [:]
        var arrivals: [(at: Int64, report: PositionReport)] = []
        for mmsi in 1...4 as ClosedRange<UInt32> {
            let track = sample.track(of: mmsi, count: count)
            tracks[mmsi] = track
            for report in track {
                arrivals.append((report.time + sample.number(0...60_000), report))
                guard sample.number(0...2) == 0 else { continue }
                var echo = report
                echo.time += sample.number(1...900)
                echo.station = 11
                arrivals.append((echo.time + sample.number(0...60_000), echo))
            }
        }
        arrivals.sort { $0.at < $1.at }
        let reports = arrivals.flatMap { arrival -> [SeaReport] in
            let identity = sample.anyIdentity(of: arrival.report.mmsi, at: arrival.at)
            return arrival.at % 50 == 0
                ? [.identity(identity), .position(arrival.report)] : [.position(arrival.report)]
        }
        return (reports, tracks)
    }

    private func check(_ store: FileTrackStore, _ tracks: [UInt32: [PositionReport]], _ comment: Comment) async throws {
        for (mmsi, track) in tracks {
            #expect(try await store.track(of: mmsi, from: .min, until: .max) == track, comment)
        }
        #expect(try await store.everything() == tracks.keys.sorted().flatMap { tracks[$0] ?? [] }, comment)
    }

    @Test(
        "late, repeated and mixed reports give the same tracks in memory, segments, merged segments and after a restart"
    )
    func sameAnswer() async throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        var sample = SampleReports(seed: 3)
        let (reports, tracks) = feed(&sample, count: 2_000)
        do {
            let store = try desk.store()
            for start in stride(from: 0, to: reports.count, by: 77) {
                try store.append(Array(reports[start..<min(start + 77, reports.count)]))
            }
            #expect(desk.files(".sealog").count > 8)
            try await check(store, tracks, "in log and memory")
            try store.compact()
            try store.compact()
            try await check(store, tracks, "some of it in segments")
            try store.compactAll()
            #expect(desk.files(".seaseg").count <= 4)
            try await check(store, tracks, "in merged segments")
            try store.sync()
        }
        do {
            let store = try desk.store()
            try await check(store, tracks, "after a restart")
            try store.compactAll()
            desk.clock.advance(hours: 24)
            try store.compactAll()
            #expect(desk.files(".seaseg").count == 1)
            try await check(store, tracks, "the next day")
            #expect(store.damages.isEmpty)
        }
    }

    @Test("what was appended is found before it is synced")
    func atOnce() async throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        let store = try desk.store()
        try store.append(TrackDesk.numbered(0..<70))
        #expect(try await store.track(of: 574_000_003, from: .min, until: .max).count == 10)
    }

    @Test("a vessel and a period: both ends belong to it")
    func period() async throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        let store = try desk.store(reports: 100)
        for part in 0..<20 { try store.append(TrackDesk.numbered(part * 70..<part * 70 + 70)) }
        try store.compactAll()
        let start = SampleReports.start
        let found = try await store.track(of: 574_000_000, from: start + 70_000, until: start + 770_000)
        #expect(found.map { ($0.time - start) / 7_000 } == Array(10...110))
    }

    @Test("a box and a period give what looking at each position gives, up to a limit")
    func box() async throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        let store = try desk.store(reports: 3_000)
        var sample = SampleReports(seed: 5)
        let tracks = (1...40).map { sample.track(of: UInt32($0), count: 400) }
        let all = tracks.flatMap { $0 }.sorted { $0.time < $1.time }
        for start in stride(from: 0, to: all.count, by: 100) {
            try store.append(all[start..<start + 100].map { .position($0) })
        }
        try store.compact()
        try store.compact()
        for _ in 0..<30 {
            let west = Int32(sample.number(64_200_000...64_900_000))
            let south = Int32(sample.number(12_000_000...12_070_000))
            let box = SeaBox(
                southWest: SeaPoint(longitude: west, latitude: south),
                northEast: SeaPoint(longitude: west + 60_000, latitude: south + 30_000)
            )
            let from = SampleReports.start + sample.number(0...2_000_000)
            let until = from + sample.number(0...2_000_000)
            let expected = tracks.flatMap { track in
                track.filter { box.contains($0.place) && $0.time >= from && $0.time <= until }
            }
            let whole = try await store.tracks(in: box, from: from, until: until, limit: 100_000)
            #expect(whole.positions == expected && whole.isComplete)
            let most = try await store.tracks(in: box, from: from, until: until, limit: 25)
            #expect(most.positions == Array(expected.prefix(25)) && most.isComplete == (expected.count <= 25))
            // The same whole vessels at a time, each once.
            var pages: [[PositionReport]] = []
            try await store.forEachVessel(in: box, from: from, until: until, page: 450) { pages.append($0) }
            #expect(pages.flatMap { $0 } == expected && pages.allSatisfy { $0.count <= 450 })
            let vessels = pages.map { Set($0.map(\.mmsi)) }
            #expect(vessels.reduce(0) { $0 + $1.count } == Set(expected.map(\.mmsi)).count)
        }
    }

    @Test("a vessel in a flood of its own reports is kept whole")
    func flood() async throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        let store = try desk.store(reports: 20_000)
        var sample = SampleReports()
        let reports = (0..<60_000).map { sample.anyPosition(of: 9, at: SampleReports.start + Int64($0 / 500)) }
        for start in stride(from: 0, to: reports.count, by: 5_000) {
            try store.append(reports[start..<start + 5_000].map { .position($0) })
        }
        try store.compactAll()
        let found = try await store.track(of: 9, from: .min, until: .max)
        #expect(Set(found) == Set(reports) && found.count == reports.count)
    }

    @Test("it answers while others write and merge, and never forgets what it has told")
    func readWhileWritten() async throws {
        let desk = TrackDesk()
        defer { desk.remove() }
        let store = try desk.store(reports: 2_000)
        let written = SetClock(0)
        try await withThrowingTaskGroup(of: Int.self) { group in
            group.addTask {
                for part in 0..<400 {
                    try store.append(TrackDesk.numbered(part * 70..<part * 70 + 70))
                    written.set(Int64(part + 1) * 10)
                    if part % 10 == 0 { try store.sync() }
                    await Task.yield()
                }
                return 0
            }
            group.addTask {
                while written.now() < 4_000, !Task.isCancelled {
                    _ = try store.compact()
                    await Task.yield()
                }
                return 0
            }
            group.addTask {
                var questions = 0
                while written.now() < 4_000, !Task.isCancelled {
                    let least = written.now()
                    let found = try await store.track(of: 574_000_002, from: .min, until: .max)
                    #expect(found.count >= Int(least))
                    #expect(
                        found.map { ($0.time - SampleReports.start - 2_000) / 7_000 }
                            == (0..<found.count).map { Int64($0) }
                    )
                    questions += 1
                    await Task.yield()
                }
                return questions
            }
            var questions = 0
            for try await asked in group { questions += asked }
            #expect(questions > 3)
        }
        try store.compactAll()
        #expect(try await store.everything().count == 28_000)
    }
}
