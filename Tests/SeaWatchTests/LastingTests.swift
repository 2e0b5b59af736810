//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch
import Testing

@Suite("What lasts has an end")
struct LastingTests {
    private let middle = SeaPoint(degreesEast: 107.8, north: 19.8)

    /// A vessel that is somewhere else from one moment to the next, twice, so many hours apart.
    private func jumps(hoursApart hours: Double) -> SeaScene {
        var scene = SeaScene()
        let first = scene.sail(574_000_001, from: middle, legs: [(60, 8, 90)])
        let there = first.moved(east: 0, north: 30_000)
        let second = scene.sail(574_000_001, from: there, at: 60, legs: [(hours * 60, 8, 180)])
        _ = scene.sail(574_000_001, from: second.moved(east: 50_000, north: 0), at: 60 + hours * 60, legs: [(60, 8, 0)])
        return scene
    }

    @Test("a jump is over when it is told, and another days later is another")
    func jump() throws {
        let alerts = jumps(hoursApart: 30).found().filter { $0.behaviour == .positionSpoofing }
        #expect(alerts.map(\.form) == [.offset, .jump] || alerts.map(\.form) == [.jump, .jump])
        #expect(alerts.allSatisfy { $0.end == $0.raisedAt })
        #expect(alerts.count == 2 && !alerts[0].isSame(as: alerts[1]))
    }

    @Test("circles end when the vessel sails on, and circles of the next day are others")
    func circle() throws {
        var scene = SeaScene()
        let turns: [(minutes: Double, knots: Float, degrees: Float)] = (0..<180).map { step in
            (10.0 / 60, 12, Float((step * 12 + 90) % 360))
        }
        var place = scene.sail(574_000_001, from: middle, legs: [(60, 12, 90)])
        place = scene.sail(574_000_001, from: place, at: 60, legs: turns)
        place = scene.sail(574_000_001, from: place, at: 90, legs: [(1_440, 3.2, 90)])
        place = scene.sail(574_000_001, from: place, at: 1_530, legs: turns)
        _ = scene.sail(574_000_001, from: place, at: 1_560, legs: [(480, 3.2, 90)])
        let alerts = scene.found().filter { $0.behaviour == .positionSpoofing }
        #expect(alerts.map(\.form) == [.circle, .circle])
        let end = try #require(alerts.first?.end)
        #expect(abs(end - SeaScene.time(90)) < 60_000)
        #expect(!alerts[0].isSame(as: alerts[1]))
    }

    @Test("a number is two no longer when it has spoken from one place for hours, and may be two again")
    func clone() throws {
        var scene = SeaScene()
        _ = scene.sail(574_000_001, from: middle, legs: [(40 * 60, 5, 90)], every: 30)
        for start in [30.0, 1_800] as [Double] {
            let other = middle.moved(east: 90_000, north: 90_000)
            _ = scene.sail(574_000_001, from: other, at: start, legs: [(60, 10, 200)])
        }
        let alerts = scene.found().filter { $0.behaviour == .clonedIdentity }
        #expect(alerts.count == 2)
        let end = try #require(alerts.first?.end)
        #expect(abs(end - SeaScene.time(90)) < 120_000)
        #expect(!alerts[0].isSame(as: alerts[1]))
    }

    @Test("a field is over when nobody has jumped for hours")
    func field() throws {
        var scene = SeaScene()
        let target = middle.moved(east: 40_000, north: 60_000)
        for number in 0..<5 {
            let from = middle.moved(east: Float(number) * 3_000, north: 0)
            let mmsi = 574_000_001 + UInt32(number)
            _ = scene.sail(mmsi, from: from, legs: [(60, 8, 0)])
            let fake = target.moved(east: Float(number) * 100, north: 0)
            _ = scene.sail(mmsi, from: fake, at: 60 + Double(number), legs: [(480, 8, 0)])
        }
        let alert = try #require(scene.found().first { $0.behaviour == .interference })
        let end = try #require(alert.end)
        #expect(abs(end - SeaScene.time(64)) < 180_000)
    }

    @Test("a silence is over when its vessel is forgotten")
    func forgottenSilence() throws {
        var scene = SeaScene()
        scene.addTraffic(around: middle, minutes: 110)
        _ = scene.sail(574_000_001, from: middle, legs: [(60, 8, 45)])
        let alerts = toldAndForgotten(scene, by: 130).filter { $0.behaviour == .gap && $0.vessels == [574_000_001] }
        let alert = try #require(alerts.first)
        #expect(alerts.count == 1)
        #expect(alert.end == SeaScene.time(80 * 60))
    }

    @Test("who loitered and was forgotten loitered until it was heard last")
    func forgottenStop() throws {
        var scene = SeaScene()
        _ = scene.sail(574_000_001, from: middle, legs: [(60, 10, 90), (300, 0.8, 30)])
        let alerts = toldAndForgotten(scene, by: 361).filter { $0.behaviour == .loitering }
        let end = try #require(alerts.first?.end)
        #expect(abs(end - SeaScene.time(360)) < 20_000)
    }

    @Test("a meeting with the silent is over when who waited is forgotten")
    func forgottenRendezvous() throws {
        var scene = SeaScene()
        scene.addTraffic(around: middle, minutes: 150)
        _ = scene.sail(574_000_001, from: middle.moved(east: -20_000, north: 1_000), legs: [(40, 8, 90)])
        let from = middle.moved(east: -5_200, north: -17_000)
        _ = scene.sail(413_000_002, from: from, legs: [(60, 10, 0), (60, 0.5, 90)])
        let alerts = toldAndForgotten(scene, by: 151).filter { $0.behaviour == .darkRendezvous }
        let end = try #require(alerts.first?.end)
        #expect(abs(end - SeaScene.time(120)) < 20_000)
    }

    /// What is told while time goes on to a minute, and then to the eightieth hour, when all are forgotten.
    private func toldAndForgotten(_ scene: SeaScene, by minute: Double) -> [SeaAlert] {
        var picture = SeaPicture()
        var findings = SeaFindings()
        scene.play(to: &picture, &findings)
        picture.advance(to: SeaScene.time(minute), &findings)
        picture.advance(to: SeaScene.time(80 * 60), &findings)
        #expect(picture.vesselCount == 0)
        return SeaScene.lastTellings(findings.events)
    }
}
