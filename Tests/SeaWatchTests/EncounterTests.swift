//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch
import Testing

@Suite("Encounters")
struct EncounterTests {
    private let middle = SeaPoint(degreesEast: 107.8, north: 19.8)

    private func found(_ scene: SeaScene, identities: [IdentityReport] = [], zones: [SeaZone] = []) -> [SeaAlert] {
        scene.found(zones: zones, identities: identities).filter { $0.behaviour == .encounter }
    }

    /// One vessel drifts for hours, another comes, drifts beside it at a distance and goes.
    private func meeting(metres: Float, minutes: Double, at start: Double = 0) -> SeaScene {
        var scene = SeaScene()
        let come = SeaPoint(degreesEast: 107.8, north: 19.8).sailed(course: 2_700, speed: 12 * 1_852, seconds: 1)
        _ = scene.sail(
            574_000_001,
            from: middle.moved(east: -926, north: metres),
            at: start,
            legs: [(60, 0.5, 90), (minutes, 0.5, 90), (60, 10, 90)]
        )
        _ = scene.sail(413_000_002, from: come, at: start, legs: [(60, 12, 90), (minutes, 0.5, 90), (60, 10, 180)])
        return scene
    }

    @Test("two that drift together for an hour have met", arguments: [30, 120, 300, 450] as [Float])
    func drifting(metres: Float) throws {
        let alert = try #require(found(meeting(metres: metres, minutes: 60)).first)
        #expect(alert.vessels == [413_000_002, 574_000_001])
        #expect(alert.form == .atSea)
        #expect(alert.raisedAt < SeaScene.time(60 + 28))
        let end = try #require(alert.end)
        #expect(abs(end - SeaScene.time(120)) < 300_000)
    }

    @Test("a meeting across midnight of UTC is one meeting", arguments: [-30.0, -120, -5])
    func midnight(before: Double) {
        // 22 hours after the scene's start it is midnight.
        let alerts = found(meeting(metres: 100, minutes: 60, at: 22 * 60 - 60 + before))
        #expect(alerts.count == 1)
    }

    @Test("ten minutes together are none")
    func short() { #expect(found(meeting(metres: 100, minutes: 10)).isEmpty) }

    @Test("two that pass at speed are none")
    func passing() {
        var scene = SeaScene()
        _ = scene.sail(574_000_001, from: middle, legs: [(120, 10, 90)])
        _ = scene.sail(413_000_002, from: middle.moved(east: 300, north: 100), legs: [(120, 10, 90)])
        #expect(found(scene).isEmpty)
    }

    @Test("a pilot alongside is at work")
    func pilot() {
        let pilot = IdentityReport(time: SeaScene.time(1), mmsi: 413_000_002, name: "PILOT 2", shipType: 50)
        #expect(found(meeting(metres: 30, minutes: 60), identities: [pilot]).isEmpty)
    }

    @Test("two trawlers that tow one net are no meeting")
    func pairTrawlers() {
        var scene = SeaScene()
        let legs: [(Double, Float, Float)] = [(60, 6, 90), (120, 2.2, 90), (60, 3.8, 90), (120, 2.1, 80)]
        _ = scene.sail(412_000_001, from: middle, legs: legs)
        _ = scene.sail(412_000_002, from: middle.moved(east: 0, north: 350), legs: legs)
        let identities = [412_000_001, 412_000_002].map { mmsi in
            IdentityReport(time: SeaScene.time(1), mmsi: UInt32(mmsi), shipType: 30)
        }
        #expect(found(scene, identities: identities).isEmpty)
    }

    @Test("who lies alongside in an anchorage full of vessels is found among them")
    func crowd() throws {
        var scene = SeaScene()
        for number in 0..<25 {
            _ = scene.sail(
                538_000_000 + UInt32(number),
                from: middle.moved(east: Float(number % 5) * 300 + 10, north: Float(number / 5) * 300),
                legs: [(300, 0, Float(number * 14))],
                every: 180,
                status: .atAnchor
            )
        }
        let berth = middle.moved(east: 640, north: 620)
        let come = berth.sailed(course: 2_700, speed: 10 * 1_852, seconds: 1)
        let reached = scene.sail(574_000_009, from: come, legs: [(60, 10, 90)])
        #expect(reached.metres(to: berth) < 60)
        _ = scene.sail(574_000_009, from: reached, at: 60, legs: [(90, 0, 0)], every: 60)
        let alerts = found(scene)
        #expect(alerts.map(\.vessels) == [[538_000_012, 574_000_009]])
        #expect(alerts.first?.form == .alongside)
    }

    @Test("anchored neighbours three hundred metres apart are none")
    func neighbours() {
        var scene = SeaScene()
        let come = middle.sailed(course: 2_700, speed: 10 * 1_852, seconds: 1)
        let reached = scene.sail(574_000_009, from: come, legs: [(60, 10, 90)])
        _ = scene.sail(574_000_009, from: reached, at: 60, legs: [(600, 0, 90)], every: 180, status: .atAnchor)
        _ = scene.sail(
            538_000_001,
            from: middle.moved(east: 300, north: 0),
            legs: [(660, 0, 90)],
            every: 180,
            status: .atAnchor
        )
        #expect(found(scene).isEmpty)
    }

    @Test("at the quay of a port vessels lie side by side")
    func port() {
        #expect(found(meeting(metres: 50, minutes: 90), zones: [SeaZone.square(around: middle, kind: .port)]).isEmpty)
    }
}
