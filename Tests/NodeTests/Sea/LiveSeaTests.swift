//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Foundation
import Node
import Persistence
import SeaWatch
import Synchronization
import TestSupport
import Testing

@Suite("The picture of the sea in a running node")
struct LiveSeaTests {
    private static let drifter: UInt32 = 574_000_001
    private static let comer: UInt32 = 413_000_002

    private static func meeting() throws -> URL {
        var script = SeaScript()
        script.meet(drifter, comer)
        script.name(drifter, "HAI AU 08", imo: 9_074_729, at: 1...170)
        return try script.write()
    }

    @Test("sentences of a file become tracks, identities and an alert")
    func chain() async throws {
        let file = try Self.meeting()
        defer { try? FileManager.default.removeItem(at: file) }
        try await SeaRoom.run { room in
            let live = room.live(file)
            try await room.read(live)
            let encounters = try await room.alerts().filter { $0.behaviour == .encounter }
            let alert = try #require(encounters.first)
            #expect(encounters.count == 1 && Set(alert.vessels) == [Self.drifter, Self.comer])
            let end = try #require(alert.end)
            #expect(abs(end - SeaScript.time(120)) < 300_000)
            let track = try await room.tracks.track(of: Self.drifter, from: 0, until: .max)
            #expect(track.count == 1_080)
            let identities = try await room.stores.vessels.identities(of: Self.drifter)
            #expect(identities.map(\.name) == ["HAI AU 08"] && identities.map(\.imo) == [9_074_729])
            #expect(await live.voyage(of: Self.drifter)?.destination == "VN HPH")
            #expect(await live.time.map { abs($0 - SeaScript.time(180)) < 60_000 } == true)
            let view = try #require(await live.vessel(Self.drifter))
            #expect(view.name == "HAI AU 08" && view.speed == 100)
            let feed = try #require(await live.conditions().first)
            #expect(feed.state == .ended && feed.refused == 0 && feed.dropped == 0)
            #expect(feed.sentences == 2 * 1_080 + 29 * 2)
            #expect(feed.stations.map(\.name) == ["VN-R1"])
            #expect(try await room.stores.stations.stations().map(\.name) == ["", "VN-R1"])
        }
    }

    /// Writes down what happens in which order.
    private final class Diary: Sendable {
        private let lines = Mutex<[String]>([])
        func note(_ line: String) { lines.withLock { $0.append(line) } }
        var all: [String] { lines.withLock { $0 } }
    }

    private struct NotedLog: SeaReportLog {
        let log: FileTrackStore
        let diary: Diary

        func add(_ reports: [SeaReport]) async throws {
            try await log.add(reports)
            diary.note("add")
        }

        func synchronise() async throws {
            try await log.synchronise()
            diary.note("sync")
        }

        func replay() -> AsyncThrowingStream<[SeaReport], any Error> { log.replay() }
        func tidy() async throws -> Bool { try await log.tidy() }
    }

    /// A store of alerts that fails at first.
    private struct NotedAlerts: SeaAlertStore {
        struct Full: Error {}

        let store: any SeaAlertStore
        let diary: Diary
        let failures: Counter

        final class Counter: Sendable {
            private let left: Mutex<Int>
            init(_ count: Int) { left = Mutex(count) }
            func fails() -> Bool {
                left.withLock { left in
                    left -= 1
                    return left >= 0
                }
            }
        }

        func keep(_ events: [SeaEvent], at time: Int64) async throws -> [SeaAlertID] {
            if !events.isEmpty, failures.fails() {
                diary.note("full")
                throw Full()
            }
            let new = try await store.keep(events, at: time)
            if !new.isEmpty { diary.note("keep") }
            return new
        }

        func find(_ id: SeaAlertID) async throws -> SeaAlertFile? { try await store.find(id) }
        func open() async throws -> [SeaAlert] { try await store.open() }
        func vesselsWithOpenAlerts() async throws -> Set<UInt32> { try await store.vesselsWithOpenAlerts() }
        func changed(since time: Int64) async throws -> [SeaAlertFile] { try await store.changed(since: time) }
        func list(_ filter: SeaAlertFilter) async throws -> [SeaAlertFile] { try await store.list(filter) }
        func count(_ filter: SeaAlertFilter) async throws -> [SeaAlertFile.State: Int] {
            try await store.count(filter)
        }
        func update(
            _ id: SeaAlertID,
            seen revision: Int?,
            by login: String,
            _ change: @escaping @Sendable (inout SeaAlertFile) throws -> Void
        ) async throws -> SeaAlertFile { try await store.update(id, seen: revision, by: login, change) }
    }

    @Test("the log is on the disk before an alert is kept, and an alert is kept before it is told")
    func order() async throws {
        let file = try Self.meeting()
        defer { try? FileManager.default.removeItem(at: file) }
        try await SeaRoom.run { room in
            let diary = Diary()
            let live = room.live(
                file,
                alerts: NotedAlerts(store: room.stores.alerts, diary: diary, failures: .init(0)),
                log: NotedLog(log: room.tracks, diary: diary),
                onKept: { new in if !new.isEmpty { diary.note("tell") } }
            )
            try await room.read(live)
            let lines = diary.all
            let keep = try #require(lines.firstIndex(of: "keep"))
            #expect(lines[keep - 1] == "sync" && lines[keep + 1] == "tell")
            #expect(lines.last { $0 == "add" || $0 == "sync" } == "sync")
        }
    }

    @Test("a database that is full for a while loses nothing and doubles nothing")
    func full() async throws {
        let file = try Self.meeting()
        defer { try? FileManager.default.removeItem(at: file) }
        try await SeaRoom.run { room in
            let diary = Diary()
            let live = room.live(
                file,
                alerts: NotedAlerts(store: room.stores.alerts, diary: diary, failures: .init(5))
            )
            try await room.read(live, ignoring: true)
            #expect(diary.all.filter { $0 == "full" }.count == 5)
            #expect(try await room.alerts().filter { $0.behaviour == .encounter }.count == 1)
            #expect(try await room.tracks.track(of: Self.drifter, from: 0, until: .max).count == 1_080)
        }
    }

    @Test("a node that begins again tells nothing twice, and reads its file on where the log ended")
    func restart() async throws {
        let file = try Self.meeting()
        defer { try? FileManager.default.removeItem(at: file) }
        try await SeaRoom.run { room in
            let watched = [WatchedVessels.Entry(id: "w", form: .own, name: "HAI AU 08")]
            let first = room.live(file)
            await first.use(watched: watched)
            try await room.read(first)
            let alerts = try await room.alerts()
            #expect(alerts.filter { $0.behaviour == .watched }.map(\.before) == ["w"])
            for _ in 0..<2 {
                let next = room.live(file)
                await next.use(watched: watched)
                try await room.read(next)
                #expect(try await room.alerts() == alerts)
            }
            #expect(try await room.tracks.track(of: Self.comer, from: 0, until: .max).count == 1_080)
        }
    }

    @Test("an open alert that the picture no longer knows ends when its vessel is heard again")
    func orphan() async throws {
        let file = try Self.meeting()
        defer { try? FileManager.default.removeItem(at: file) }
        try await SeaRoom.run { room in
            let before = SeaScript.time(-3_000)
            let gap = SeaAlert(
                behaviour: .gap,
                vessels: [Self.comer],
                start: before,
                raisedAt: before + 3_600_000,
                place: SampleSea.place()
            )
            let other = SeaAlert(
                behaviour: .gap,
                vessels: [477_000_000],
                start: before,
                raisedAt: before + 3_600_000,
                place: SampleSea.place()
            )
            try await room.stores.alerts.keep([.raised(gap), .raised(other)], at: 0)
            try await room.read(room.live(file))
            let ended = try await room.stores.alerts.find(gap.id)?.alert.end
            #expect(ended.map { $0 > SeaScript.start } == true)
            #expect(try await room.stores.alerts.find(other.id)?.alert.end == nil)
        }
    }

    @Test("zones that did not change are not used anew, so nobody enters twice")
    func zones() async throws {
        let file = try Self.meeting()
        defer { try? FileManager.default.removeItem(at: file) }
        try await SeaRoom.run { room in
            let live = room.live(file)
            let zone = SampleSea.zone("z")
            for _ in 0..<3 { await live.use(zones: [zone]) }
            try await room.read(live)
            let vessels = try await room.alerts().filter { $0.behaviour == .zone && $0.form == .entry }.flatMap(
                \.vessels
            )
            #expect(Set(vessels).count == vessels.count)
        }
    }
}
