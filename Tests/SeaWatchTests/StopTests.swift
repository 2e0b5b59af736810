//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch
import Testing

@Suite("Loitering and meetings with the silent")
struct StopTests {
    private let middle = SeaPoint(degreesEast: 107.8, north: 19.8)

    @Test("five hours adrift away from ports are loitering, told after four")
    func loitering() throws {
        var scene = SeaScene()
        _ = scene.sail(574_000_001, from: middle, legs: [(60, 10, 90), (300, 0.8, 30), (30, 10, 90)])
        let alerts = scene.found().filter { $0.behaviour == .loitering }
        #expect(alerts.count == 1)
        let alert = try #require(alerts.first)
        #expect(abs(alert.raisedAt - SeaScene.time(300)) < 120_000)
        #expect(abs((alert.end ?? 0) - SeaScene.time(360)) < 60_000)
    }

    @Test(
        "who lies in an anchorage or a port waits",
        arguments: [SeaZone.Kind.anchorage, .port]
    )
    func anchorage(kind: SeaZone.Kind) {
        var scene = SeaScene()
        _ = scene.sail(574_000_001, from: middle, legs: [(60, 10, 90), (400, 0.3, 30)], status: .atAnchor)
        let zone = SeaZone.square(around: middle.moved(east: 18_520, north: 0), kind: kind)
        #expect(scene.found(zones: [zone]).filter { $0.behaviour == .loitering }.isEmpty)
    }

    @Test("who fishes is slow for a living")
    func fishing() {
        var scene = SeaScene()
        _ = scene.sail(574_000_001, from: middle, legs: [(60, 10, 90), (400, 1, 30)], status: .engagedInFishing)
        #expect(scene.found().filter { $0.behaviour == .loitering }.isEmpty)
    }

    @Test("one stops where another fell silent: they may have met")
    func darkRendezvous() throws {
        var scene = SeaScene()
        scene.addTraffic(around: middle, minutes: 300)
        // One goes dark three miles short of the place and comes back three miles behind it.
        _ = scene.sail(
            574_000_001,
            from: middle.moved(east: -20_000, north: 1_000),
            legs: [(60, 8, 90), (60, 0.5, 90), (120, 8, 90)],
            silent: [40...140]
        )
        _ = scene.sail(
            413_000_002,
            from: middle.moved(east: -5_200, north: -17_000),
            legs: [(60, 10, 0), (60, 0.5, 90), (120, 10, 180)]
        )
        let alerts = scene.found().filter { $0.behaviour == .darkRendezvous }
        #expect(alerts.map(\.vessels) == [[413_000_002, 574_000_001]])
        let alert = try #require(alerts.first)
        #expect(alert.raisedAt <= SeaScene.time(60 + 23))
    }

    @Test("a stop while everybody around is heard is no meeting")
    func stop() {
        var scene = SeaScene()
        scene.addTraffic(around: middle, minutes: 300)
        _ = scene.sail(413_000_002, from: middle.moved(east: 0, north: -18_000), legs: [(60, 10, 0), (60, 0.5, 90)])
        #expect(scene.found().filter { $0.behaviour == .darkRendezvous }.isEmpty)
    }

    @Test("where nothing is known of the shore nobody loiters")
    func unknownShore() throws {
        let box = SeaBox(
            southWest: SeaPoint(degreesEast: 105, north: 17),
            northEast: SeaPoint(degreesEast: 106, north: 18)
        )
        let ring = [(105.0, 17.0), (105.2, 17), (105.2, 18), (105, 18)].map {
            SeaPoint(degreesEast: $0.0, north: $0.1)
        }
        let coast = try #require(Coast(rings: [ring], box: box))
        var scene = SeaScene()
        _ = scene.sail(574_000_001, from: middle, legs: [(60, 10, 90), (300, 0.8, 30), (30, 10, 90)])
        #expect(scene.found(coast: coast).filter { $0.behaviour == .loitering }.isEmpty)
    }
}
