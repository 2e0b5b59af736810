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

@Suite("The picture of the sea where a disk or a database fails")
struct LiveSeaFailureTests {
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
    private struct NotedAlerts: WrappedAlertStore {
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
    }

    @Test("the log is on the disk before an alert is kept, and an alert is kept before it is told")
    func order() async throws {
        let file = try SeaScript.meeting()
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
        let file = try SeaScript.meeting()
        defer { try? FileManager.default.removeItem(at: file) }
        try await SeaRoom.run { room in
            let diary = Diary()
            let live = room.live(
                file,
                alerts: NotedAlerts(store: room.stores.alerts, diary: diary, failures: .init(5)),
                log: NotedLog(log: room.tracks, diary: diary)
            )
            try await room.read(live, ignoring: true)
            let lines = diary.all
            let first = try #require(lines.firstIndex(of: "full"))
            // Nothing is read while it is full.
            #expect(Array(lines[first..<first + 6]) == Array(repeating: "full", count: 5) + ["keep"])
            #expect(lines.filter { $0 == "full" }.count == 5)
            #expect(try await room.alerts().filter { $0.behaviour == .encounter }.count == 1)
            #expect(try await room.tracks.track(of: SeaScript.drifter, from: 0, until: .max).count == 1_080)
        }
    }

    /// A store of vessels that fails at first.
    private struct FailingVessels: VesselStore {
        let store: any VesselStore
        let failures: NotedAlerts.Counter

        func keep(_ identities: [VesselIdentity]) async throws {
            if failures.fails() { throw NotedAlerts.Full() }
            try await store.keep(identities)
        }

        func keep(_ calls: [PortCall]) async throws { try await store.keep(calls) }
        func identities(of mmsi: UInt32) async throws -> [VesselIdentity] { try await store.identities(of: mmsi) }
        func leftOut(of mmsi: UInt32) async throws -> Int { try await store.leftOut(of: mmsi) }
        func find(_ text: String, limit: Int) async throws -> [VesselIdentity] {
            try await store.find(text, limit: limit)
        }
        func identities(imo: UInt32) async throws -> [VesselIdentity] { try await store.identities(imo: imo) }
        func calls(of mmsi: UInt32, limit: Int) async throws -> [PortCall] {
            try await store.calls(of: mmsi, limit: limit)
        }
    }

    /// A store of stations that fails at first.
    private struct FailingStations: SeaStationStore {
        let store: any SeaStationStore
        let failures: NotedAlerts.Counter

        func stations() async throws -> [SeaStation] { try await store.stations() }
        func numbers(of names: [String], feed: String) async throws -> [UInt16] {
            if failures.fails() { throw NotedAlerts.Full() }
            return try await store.numbers(of: names, feed: feed)
        }
    }

    @Test("nothing more is read while stations can't be numbered, and nothing is lost")
    func unnumbered() async throws {
        let file = try SeaScript.meeting()
        defer { try? FileManager.default.removeItem(at: file) }
        try await SeaRoom.run { room in
            let stations = FailingStations(store: room.stores.stations, failures: .init(5))
            let live = room.live(file, stations: stations)
            let receivers = await live.receivers
            await withDiscardingTaskGroup { group in
                for receiver in receivers { group.addTask { await receiver.run() } }
            }
            var read: [Int] = []
            for _ in 0..<5 {
                await #expect(throws: NotedAlerts.Full.self) { try await live.round() }
                read.append(await live.conditions().first?.sentences ?? 0)
            }
            #expect(Set(read).count == 1 && read[0] > 0)
            while try await live.round() {}
            try await FeedReceiverTests.wait { (try? await live.round()) != nil ? await live.isFinished : false }
            #expect(try await room.tracks.track(of: SeaScript.drifter, from: 0, until: .max).count == 1_080)
        }
    }

    @Test("an alert that was kept is told although what comes after it was kept later")
    func told() async throws {
        try await SeaRoom.run { room in
            let told = Mutex<[SeaAlertID]>([])
            let file = try SeaScript.meeting()
            defer { try? FileManager.default.removeItem(at: file) }
            let live = room.live(
                file,
                vessels: FailingVessels(store: room.stores.vessels, failures: .init(3)),
                onKept: { new in told.withLock { $0 += new } }
            )
            // Told with the first of its identities.
            await live.use(watched: [WatchedVessels.Entry(id: "w", form: .own, name: "HAI AU 08")])
            try await room.read(live, ignoring: true)
            let kept = try await room.alerts().map(\.id)
            #expect(!kept.isEmpty && Set(told.withLock { $0 }) == Set(kept))
            #expect(told.withLock { $0 }.count == kept.count)
        }
    }

    @Test("an alert that can't be kept is counted and stops neither others nor what is read")
    func unkept() async throws {
        try await SeaRoom.run { room in
            let live = room.live(nil)
            let endless = SampleSea.alert(.gap, figures: [SeaFigure(.impliedSpeed, .infinity)])
            let sound = SampleSea.alert()
            try await live.add([.raised(endless), .raised(sound)])
            #expect(try await room.alerts() == [sound])
            #expect(await live.unkept == 1)
            _ = try await live.round()
        }
    }

    @Test("what is looked out for while the picture is made anew is told")
    func watchedMeanwhile() async throws {
        let file = try SeaScript.meeting()
        defer { try? FileManager.default.removeItem(at: file) }
        try await SeaRoom.run { room in
            let own = [WatchedVessels.Entry(id: "w", form: .own, name: "HAI AU 08")]
            let first = room.live(file)
            await first.use(watched: own)
            try await room.read(first)
            let other = WatchedVessels.Entry(id: "c", form: .own, mmsi: SeaScript.comer)
            let meanwhile = Meanwhile(store: room.stores.alerts)
            let next = room.live(file, alerts: meanwhile)
            await next.use(watched: own)
            // While the store is asked what of the replay was told before, an officer adds a vessel.
            meanwhile.act { await next.use(watched: own + [other]) }
            try await room.read(next)
            let told = try await room.alerts().filter { $0.behaviour == .watched }.map(\.before)
            #expect(Set(told) == ["w", "c"])
        }
    }

    /// A store of alerts to which something happens when it is asked for a list.
    private final class Meanwhile: WrappedAlertStore {
        let store: any SeaAlertStore
        private let action = Mutex<(@Sendable () async -> Void)?>(nil)

        init(store: any SeaAlertStore) { self.store = store }

        func act(_ new: @escaping @Sendable () async -> Void) { action.withLock { $0 = new } }

        func list(_ filter: SeaAlertFilter) async throws -> [SeaAlertFile] {
            let act = action.withLock { action in
                defer { action = nil }
                return action
            }
            await act?()
            return try await store.list(filter)
        }
    }
}
