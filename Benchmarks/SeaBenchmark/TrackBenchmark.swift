//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Persistence
import SeaWatch

/// How small tracks become and how fast.
enum TrackBenchmark {
    /// Bytes a position, and millions of positions written and read in a second, for each kind of track.
    static func codec() {
        for kind in MadeTrack.Kind.allCases {
            let tracks = (0..<20).map { number in
                var track = MadeTrack(mmsi: 574_000_000 + UInt32(number), kind: kind, seed: UInt64(number))
                return (0..<5_000).map { _ in track.next() }
            }
            measure("\(kind)", tracks)
        }
    }

    /// The same for what real files have; they are short tracks, whose headers weigh.
    ///
    /// - Parameter files: with lines of NMEA 0183.
    static func real(_ files: [String]) throws {
        for file in files {
            measure((file as NSString).lastPathComponent, try RealTracks(file).tracks)
        }
    }

    /// What a report costs on its way through log, segments and merges, and how fast tracks come back.
    ///
    /// - Parameters:
    ///   - folder: where files are made; it must not be there, and is removed.
    ///   - vessels: reports of so many, a fifth of them heard by two stations.
    static func store(in folder: String, vessels: Int = 5_000, reports: Int = 8 << 20) async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var feed = traffic(vessels: vessels, reports: reports)
        let heard = feed.count
        let store = try FileTrackStore(folder) { Int64(Date().timeIntervalSince1970 * 1_000) }
        let clock = ContinuousClock()
        var (append, sync, compact, slowest) = (0.0, 0.0, 0.0, Duration.zero)
        let start = clock.now
        for start in stride(from: 0, to: feed.count, by: 1_024) {
            let batch = feed[start..<min(start + 1_024, feed.count)].map { SeaReport.position($0) }
            append += try spent { try store.append(batch) }
            // A hundred times a second at a million reports a second.
            if start % (10 * 1_024) == 0 { sync += try spent { try store.sync() } }
            var isMore = start % (256 * 1_024) == 0
            while isMore {
                let piece = try clock.measure { compact += try spent { isMore = try store.compact() } }
                slowest = max(slowest, piece)
            }
        }
        let whole = start.duration(to: clock.now)
        let answers = try await ask(store, feed)
        feed = []
        func each(_ seconds: Double) -> Double { seconds / Double(heard) * 1e9 }
        print(
            String(
                format: "store: %d reports of %d vessels, ns of processor each: append %.0f, sync %.0f, compact %.0f, "
                    + "all %.0f; by the clock %.0f with the feed, slowest compact %.0f ms",
                heard,
                vessels,
                each(append),
                each(sync),
                each(compact),
                each(append + sync + compact),
                each(whole / .seconds(1)),
                slowest / .milliseconds(1)
            )
        )
        print("store: \(answers); \(diskUse(folder))")
    }

    /// Reports of all vessels in the order in which they are heard.
    private static func traffic(vessels: Int, reports: Int) -> [PositionReport] {
        var all: [PositionReport] = []
        all.reserveCapacity(reports + reports / 4)
        var random = RandomSource(seed: 1)
        let kinds = MadeTrack.Kind.allCases
        for vessel in 0..<vessels {
            var track = MadeTrack(
                mmsi: 574_000_000 + UInt32(vessel),
                kind: kinds[vessel % kinds.count],
                seed: UInt64(vessel)
            )
            for _ in 0..<reports / vessels {
                let report = track.next()
                all.append(report)
                guard random.share() < 0.2 else { continue }
                var echo = report
                echo.station = 9
                echo.time += Int64(random.below(1_500))
                all.append(echo)
            }
        }
        all.sort { $0.time < $1.time }
        return all
    }

    private static func ask(_ store: FileTrackStore, _ feed: [PositionReport]) async throws -> String {
        let (first, last) = (feed[0].time, feed[feed.count - 1].time)
        let clock = ContinuousClock()
        var count = 0
        let track = try await clock.measure {
            for vessel in 0..<100 {
                count += try await store.track(of: 574_000_000 + UInt32(vessel), from: first, until: last).count
            }
        }
        let box = SeaBox(
            southWest: SeaPoint(degreesEast: 107, north: 19),
            northEast: SeaPoint(degreesEast: 107.5, north: 19.5)
        )
        var found = 0
        let inBox = try await clock.measure {
            found = try await store.tracks(in: box, from: first, until: first + 3_600_000, limit: 100_000).positions
                .count
        }
        return String(
            format: "a whole track of %d positions in %.1f ms; %d positions of a box and an hour in %.1f ms",
            count / 100,
            track / .milliseconds(100),
            found,
            inBox / .milliseconds(1)
        )
    }

    private static func diskUse(_ folder: String) -> String {
        var sizes: [String: Int] = [:]
        var files: [String: Int] = [:]
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            let kind = (name as NSString).pathExtension
            let size = try? FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.size] as? Int
            sizes[kind, default: 0] += size ?? 0
            files[kind, default: 0] += 1
        }
        return sizes.keys.sorted().map { "\(files[$0] ?? 0) files .\($0) of \((sizes[$0] ?? 0) >> 20) MiB" }
            .joined(separator: ", ")
    }

    /// Seconds of processor time of this process.
    private static func processorTime() -> Double {
        Double(Foundation.clock()) / Double(CLOCKS_PER_SEC)
    }

    static func measure(_ name: String, _ tracks: [[PositionReport]]) {
        let rounds = 10
        let count = tracks.reduce(0) { $0 + $1.count }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count * 40)
        var best = (write: Double.infinity, read: Double.infinity)
        var read: [PositionReport] = []
        read.reserveCapacity(count)
        var blocks = 0
        for _ in 0..<rounds {
            bytes.removeAll(keepingCapacity: true)
            blocks = 0
            best.write = min(
                best.write,
                spent {
                    for track in tracks {
                        track.withUnsafeBufferPointer { TrackBlock.write($0, to: &bytes) { _, _ in blocks += 1 } }
                    }
                }
            )
            read.removeAll(keepingCapacity: true)
            best.read = min(
                best.read,
                spent {
                    bytes.withUnsafeBytes { bytes in
                        var place = 0
                        while place < bytes.count {
                            let rest = UnsafeRawBufferPointer(rebasing: bytes[place...])
                            guard let block = try? TrackBlock.read(rest, to: &read) else { break }
                            place += block.length
                        }
                    }
                }
            )
        }
        precondition(read == tracks.flatMap { $0 }, "what is read is what was written")
        let size = Double(bytes.count) / Double(count)
        // A block has a header of 48 bytes, its station, the first position and the scale of longitudes: 25 more.
        let bare = Double(bytes.count - (TrackBlock.headerLength + 25) * blocks) / Double(max(count - blocks, 1))
        print(
            String(
                format:
                    "%@: %d positions of %d tracks, %.2f bytes each, %.2f without headers; write %.1f M/s, read %.1f M/s",
                name as NSString,
                count,
                tracks.count,
                size,
                bare,
                rate(count, best.write),
                rate(count, best.read)
            )
        )
    }

    static func rate(_ count: Int, _ seconds: Double) -> Double { Double(count) / seconds / 1e6 }

    /// Seconds of processor time that some work takes; other programs of the machine make no difference.
    private static func spent(_ work: () throws -> Void) rethrows -> Double {
        let start = processorTime()
        try work()
        return processorTime() - start
    }
}
