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
    @Test("sentences of a file become tracks, identities and an alert")
    func chain() async throws {
        let file = try SeaScript.meeting()
        defer { try? FileManager.default.removeItem(at: file) }
        try await SeaRoom.run { room in
            let live = room.live(file)
            try await room.read(live)
            let encounters = try await room.alerts().filter { $0.behaviour == .encounter }
            let alert = try #require(encounters.first)
            #expect(encounters.count == 1 && Set(alert.vessels) == [SeaScript.drifter, SeaScript.comer])
            let end = try #require(alert.end)
            #expect(abs(end - SeaScript.time(120)) < 300_000)
            let track = try await room.tracks.track(of: SeaScript.drifter, from: 0, until: .max)
            #expect(track.count == 1_080)
            let identities = try await room.stores.vessels.identities(of: SeaScript.drifter)
            #expect(identities.map(\.name) == ["HAI AU 08"] && identities.map(\.imo) == [9_074_729])
            #expect(await live.voyage(of: SeaScript.drifter)?.destination == "VN HPH")
            #expect(await live.time.map { abs($0 - SeaScript.time(180)) < 60_000 } == true)
            let view = try #require(await live.vessel(SeaScript.drifter))
            #expect(view.name == "HAI AU 08" && view.speed == 100)
            let feed = try #require(await live.conditions().first)
            #expect(feed.state == .ended && feed.refused == 0 && feed.dropped == 0)
            #expect(feed.sentences == 2 * 1_080 + 29 * 2)
            #expect(feed.stations.map(\.name) == ["VN-R1"])
            #expect(try await room.stores.stations.stations().map(\.name) == ["", "VN-R1"])
        }
    }

    @Test("a node that begins again tells nothing twice, and reads its file on where the log ended")
    func restart() async throws {
        let file = try SeaScript.meeting()
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
            #expect(try await room.tracks.track(of: SeaScript.comer, from: 0, until: .max).count == 1_080)
        }
    }

    @Test("an open alert that the picture no longer knows ends when its vessel is heard again")
    func orphan() async throws {
        let file = try SeaScript.meeting()
        defer { try? FileManager.default.removeItem(at: file) }
        try await SeaRoom.run { room in
            let before = SeaScript.time(-3_000)
            let gap = SeaAlert(
                behaviour: .gap,
                vessels: [SeaScript.comer],
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

    /// Where something can be put that a closure needs before it is made.
    private final class Place<Thing: Sendable>: Sendable {
        private let thing = Mutex<Thing?>(nil)
        func put(_ new: Thing) { thing.withLock { $0 = new } }
        var now: Thing? { thing.withLock { $0 } }
    }

    @Test("zones that did not change are not used anew, so who is inside enters once")
    func zones() async throws {
        var script = SeaScript()
        // From outside to twenty miles inside.
        script.sail(SeaScript.comer, from: SeaPoint(degreesEast: 106.9, north: 20.5), legs: [(120, 12, 90)])
        let file = try script.write()
        defer { try? FileManager.default.removeItem(at: file) }
        try await SeaRoom.run { room in
            let zone = SampleSea.zone("z")
            let place = Place<LiveSea>()
            let uses = Atomic(0)
            let live = room.live(file) { _ in
                uses.add(1, ordering: .relaxed)
                await place.now?.use(zones: [zone])
            }
            place.put(live)
            await live.use(zones: [zone])
            try await room.read(live)
            let entries = try await room.alerts().filter { $0.behaviour == .zone && $0.form == .entry }
            #expect(entries.map(\.vessels) == [[SeaScript.comer]] && entries.map(\.zone) == ["z"])
            #expect(uses.load(ordering: .relaxed) > 0)
        }
    }
}
