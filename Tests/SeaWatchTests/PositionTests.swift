//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch
import Testing

@Suite("Positions that can't be")
struct PositionTests {
    private let middle = SeaPoint(degreesEast: 107.8, north: 19.8)

    private func found(_ scene: SeaScene, _ behaviour: SeaBehaviour) -> [SeaAlert] {
        scene.found().filter { $0.behaviour == behaviour }
    }

    @Test("one number in two places is told once")
    func clone() throws {
        var scene = SeaScene()
        _ = scene.sail(574_000_001, from: middle, legs: [(120, 8, 90)])
        _ = scene.sail(574_000_001, from: middle.moved(east: 90_000, north: 30_000), at: 30, legs: [(60, 10, 200)])
        let alerts = found(scene, .clonedIdentity)
        #expect(alerts.count == 1)
        let alert = try #require(alerts.first)
        #expect(alert.raisedAt < SeaScene.time(33))
        #expect(found(scene, .positionSpoofing).isEmpty)
    }

    @Test("a single wrong position is an error, no behaviour")
    func outlier() {
        var scene = SeaScene()
        _ = scene.sail(574_000_001, from: middle, legs: [(120, 8, 90)])
        for minute in stride(from: 10.0, to: 110, by: 7) {
            let place = middle.moved(east: Float(minute) * 9_000, north: -40_000)
            scene.add(
                PositionReport(
                    time: SeaScene.time(minute) + 500,
                    mmsi: 574_000_001,
                    place: place,
                    speed: 80,
                    course: 900
                )
            )
        }
        #expect(scene.found().isEmpty)
    }

    @Test("a vessel that goes on elsewhere jumped, and its return is the same event")
    func jump() throws {
        var scene = SeaScene()
        let reached = scene.sail(574_000_001, from: middle, legs: [(60, 8, 90)])
        let shifted = scene.sail(574_000_001, from: reached.moved(east: 0, north: 12_000), at: 60, legs: [(60, 8, 90)])
        _ = scene.sail(574_000_001, from: shifted.moved(east: 0, north: -12_000), at: 120, legs: [(60, 8, 90)])
        let alerts = found(scene, .positionSpoofing)
        #expect(alerts.map(\.form) == [.offset])
        let alert = try #require(alerts.first)
        #expect(abs(alert.start - SeaScene.time(60)) < 30_000)
        #expect(found(scene, .clonedIdentity).isEmpty)
    }

    @Test("a vessel that sails circles on one spot does not sail")
    func circle() throws {
        var scene = SeaScene()
        let reached = scene.sail(574_000_001, from: middle, legs: [(60, 12, 90)])
        let turns: [(minutes: Double, knots: Float, degrees: Float)] = (0..<180).map { step in
            (10.0 / 60, 12, Float((step * 12 + 90) % 360))
        }
        let end = scene.sail(574_000_001, from: reached, at: 60, legs: turns)
        _ = scene.sail(574_000_001, from: end, at: 90, legs: [(60, 12, 90)])
        let alerts = found(scene, .positionSpoofing)
        #expect(alerts.map(\.form) == [.circle])
    }

    @Test("several that jump to one place at once are one field")
    func field() throws {
        var scene = SeaScene()
        let target = middle.moved(east: 40_000, north: 60_000)
        for number in 0..<5 {
            let from = middle.moved(east: Float(number) * 3_000, north: 0)
            _ = scene.sail(574_000_001 + UInt32(number), from: from, legs: [(60, 8, 0)])
            let fake = target.moved(east: Float(number) * 100, north: 0)
            _ = scene.sail(574_000_001 + UInt32(number), from: fake, at: 60 + Double(number), legs: [(40, 8, 0)])
        }
        let alerts = found(scene, .interference)
        #expect(alerts.count == 1)
        #expect(alerts.first?.figures.first { $0.kind == .vessels }?.value == 5)
    }

    @Test("places off the earth, speeds of 102.3 and numbers of five digits harm nobody")
    func nonsense() {
        var scene = SeaScene()
        _ = scene.sail(574_000_001, from: middle, legs: [(30, 8, 90)])
        for second in 0..<600 {
            let time = SeaScene.start + Int64(second) * 1_000
            let nowhere = SeaPoint(degreesEast: 181, north: 91)
            scene.add(PositionReport(time: time, mmsi: 574_000_001, place: nowhere))
            scene.add(PositionReport(time: time, mmsi: 0, place: middle))
            scene.add(
                PositionReport(time: time + 9, mmsi: 12_345, place: middle.moved(east: Float(second) * 100, north: 0))
            )
        }
        let alerts = scene.found()
        #expect(alerts.map(\.behaviour) == [.falseIdentity])
        #expect(alerts.first?.vessels == [12_345])
    }
}
