//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch
import Testing

@Suite("Gaps")
struct GapTests {
    private let middle = SeaPoint(degreesEast: 107.8, north: 19.8)

    private func found(_ scene: SeaScene, zones: [SeaZone] = [], until minute: Double? = nil) -> [SeaAlert] {
        scene.found(zones: zones, until: minute).filter { $0.behaviour == .gap }
    }

    @Test("who falls silent among others that are heard is told of before the hour is full")
    func silence() throws {
        var scene = SeaScene()
        scene.addTraffic(around: middle, minutes: 240)
        _ = scene.sail(574_000_001, from: middle, legs: [(240, 8, 45)], silent: [60...150])
        let alerts = found(scene)
        #expect(alerts.map(\.vessels) == [[574_000_001]])
        let alert = try #require(alerts.first)
        #expect(abs(alert.start - SeaScene.time(60)) < 20_000)
        #expect(alert.raisedAt <= alert.start + 60_000 * 41)
        #expect(abs((alert.end ?? 0) - SeaScene.time(150)) < 30_000)
    }

    @Test("a silence of twenty minutes is none")
    func short() {
        var scene = SeaScene()
        scene.addTraffic(around: middle, minutes: 240)
        _ = scene.sail(574_000_001, from: middle, legs: [(240, 8, 45)], silent: [60...80])
        #expect(found(scene).isEmpty)
    }

    @Test("a station that fails silences everybody, and nobody is told of")
    func stationFailure() {
        var scene = SeaScene()
        for number in 0..<12 {
            _ = scene.sail(
                574_000_001 + UInt32(number),
                from: middle.moved(east: Float(number) * 900, north: Float(number % 3) * 2_000),
                legs: [(360, 7, 30)],
                silent: [100...200]
            )
        }
        #expect(found(scene).isEmpty)
    }

    @Test("one of two stations fails: who was heard by it alone is not told of, the rest go on")
    func oneOfTwoStations() {
        var scene = SeaScene()
        for number in 0..<12 {
            let station: UInt16 = number < 6 ? 1 : 2
            _ = scene.sail(
                574_000_001 + UInt32(number),
                from: middle.moved(east: Float(number) * 500, north: 0),
                legs: [(360, 5, 30)],
                silent: station == 1 ? [120...240] : [],
                station: station
            )
        }
        #expect(found(scene).isEmpty)
    }

    @Test("who switches off at the berth is none")
    func berth() {
        var scene = SeaScene()
        scene.addTraffic(around: middle, minutes: 240)
        _ = scene.sail(574_000_001, from: middle, legs: [(60, 0, 0)])
        #expect(found(scene, zones: [.square(around: middle, metres: 1_500, kind: .port)], until: 200).isEmpty)
    }

    @Test("a silence is noticed by the clock alone")
    func clock() {
        var scene = SeaScene()
        scene.addTraffic(around: middle, minutes: 110)
        _ = scene.sail(574_000_001, from: middle, legs: [(60, 8, 45)])
        #expect(found(scene, until: 130).map(\.vessels).contains([574_000_001]))
    }

    @Test("who sails out of what is heard is none")
    func outOfRange() {
        var scene = SeaScene()
        // Everybody is lost beyond the same meridian.
        for number in 0..<10 {
            _ = scene.sail(
                574_000_001 + UInt32(number),
                from: middle.moved(east: 0, north: Float(number) * 1_000),
                at: Double(number) * 20,
                legs: [(120, 10, 90)]
            )
        }
        for number in 0..<6 {
            _ = scene.sail(
                574_200_001 + UInt32(number),
                from: middle.moved(east: -2_000, north: Float(number) * 1_500),
                legs: (0..<12).map { (60, 5, $0.isMultiple(of: 2) ? 0 : 180) }
            )
        }
        #expect(found(scene).isEmpty)
    }
}
