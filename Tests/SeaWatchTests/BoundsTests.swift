//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch
import Testing

@Suite("What is kept has a bound, and who is gone leaves nothing behind")
struct BoundsTests {
    private let middle = SeaPoint(degreesEast: 107.8, north: 19.8)

    @Test("numbers that never end take no more room than the limit")
    func flood() {
        var settings = SeaSettings()
        settings.vesselLimit = 2_000
        var picture = SeaPicture(settings: settings)
        var findings = SeaFindings()
        func hear(_ numbers: Range<UInt32>) -> Int {
            for number in numbers {
                let place = middle.moved(east: Float(number % 1_000), north: 0)
                let time = SeaScene.start + Int64(number) * 20
                picture.receive(
                    [PositionReport(time: time, mmsi: 574_000_000 + number, place: place, speed: 20, course: 900)],
                    &findings
                )
                findings.removeAll()
            }
            return picture.bytes
        }
        let full = hear(0..<4_000)
        // Twenty minutes, in which no silence is due yet.
        #expect(hear(4_000..<60_000) <= full + 16_384)
        #expect(picture.vesselCount == 2_000)
    }

    @Test("who comes into the room of one that had to go is looked at as soon as anybody else")
    func evicted() throws {
        var scene = SeaScene()
        scene.settings.vesselLimit = 9
        scene.settings.gapMinutes = 12
        scene.addTraffic(around: middle, minutes: 240)
        // The longest silent of all when another comes, and looked at each hour only.
        _ = scene.sail(574_000_009, from: middle, at: -240, legs: [(30, 8, 45)])
        _ = scene.sail(574_000_001, from: middle, at: -15, legs: [(32, 8, 45)])
        let alerts = scene.found().filter { $0.behaviour == .gap && $0.vessels == [574_000_001] }
        let alert = try #require(alerts.first)
        #expect(alert.raisedAt <= alert.start + 60_000 * 13)
    }

    @Test("a call at a port is the call of who made it")
    func call() throws {
        var scene = SeaScene()
        let port = SeaZone.square(around: middle, metres: 2_000, kind: .port, alerts: true)
        _ = scene.sail(574_000_001, from: middle, legs: [(90, 0, 0)])
        var picture = SeaPicture()
        var findings = SeaFindings()
        picture.use(zones: [port])
        scene.play(to: &picture, &findings)
        picture.advance(to: SeaScene.time(80 * 60), &findings)
        #expect(picture.vesselCount == 0)
        findings.removeAll()
        let next = 80.0 * 60
        var other = SeaScene()
        let from = middle.moved(east: -18_520, north: 0)
        let berth = other.sail(413_000_002, from: from, at: next, legs: [(60, 10, 90)])
        _ = other.sail(413_000_002, from: berth, at: next + 60, legs: [(60, 0, 0), (60, 10, 270)])
        other.play(to: &picture, &findings)
        #expect(findings.events.map(\.alert.form) == [.entry, .exit])
        #expect(findings.calls.allSatisfy { $0.mmsi == 413_000_002 && $0.arrived >= SeaScene.time(next + 59) })
        #expect(findings.calls.count == 2)
    }

    @Test("a meeting of one that had to go is not the next one's")
    func encounter() throws {
        var scene = SeaScene()
        scene.settings.vesselLimit = 2
        let come = middle.sailed(course: 2_700, speed: 12 * 1_852, seconds: 1)
        _ = scene.sail(574_000_001, from: middle.moved(east: -926, north: 100), legs: [(120, 0.5, 90)])
        _ = scene.sail(413_000_002, from: come, legs: [(60, 12, 90), (60, 0.5, 90)])
        // Takes the room of one of the two.
        _ = scene.sail(636_000_003, from: middle.moved(east: 0, north: 40_000), at: 121, legs: [(60, 12, 0)])
        let alerts = scene.found().filter { $0.behaviour == .encounter }
        #expect(alerts.map(\.vessels) == [[413_000_002, 574_000_001]])
        let end = try #require(alerts.first?.end)
        #expect(abs(end - SeaScene.time(120)) < 120_000)
    }

    /// A number in each of more cells of the sea than are kept.
    private func fill(_ picture: inout SeaPicture, at time: Int64, _ findings: inout SeaFindings) {
        var reports: [PositionReport] = []
        for number in 0..<65_700 {
            let (row, column) = (Double(number / 500), Double(number % 500))
            let place = SeaPoint(degreesEast: column * 0.3, north: row * 0.1 - 50.05)
            reports.append(PositionReport(time: time + Int64(number), mmsi: 201_000_001 + UInt32(number), place: place))
        }
        picture.receive(reports, &findings)
    }

    @Test("zones hold when the sea that is kept is full")
    func zonesBeyondTheMap() {
        var picture = SeaPicture()
        var findings = SeaFindings()
        picture.use(zones: [.square(around: middle, metres: 5_000, kind: .belt, alerts: true)])
        fill(&picture, at: SeaScene.time(-60), &findings)
        var scene = SeaScene()
        _ = scene.sail(574_000_001, from: middle.moved(east: -20_000, north: 0), legs: [(150, 10, 90)])
        scene.play(to: &picture, &findings)
        #expect(findings.events.map(\.alert.form) == [.entry, .exit])
    }

    @Test("a map that was filled with nothing serves again when that is forgotten")
    func mapIsReused() {
        var picture = SeaPicture()
        var findings = SeaFindings()
        fill(&picture, at: SeaScene.time(-100 * 60), &findings)
        picture.advance(to: SeaScene.time(-300), &findings)
        #expect(picture.vesselCount == 0)
        var scene = SeaScene()
        scene.addTraffic(around: middle, minutes: 240)
        _ = scene.sail(574_000_001, from: middle, legs: [(240, 8, 45)], silent: [60...150])
        scene.play(to: &picture, &findings)
        #expect(findings.events.map(\.alert).contains { $0.behaviour == .gap && $0.vessels == [574_000_001] })
    }

    @Test("a clock that was never set is not believed", arguments: [0, 500, 86_400_000] as [Int64])
    func clockAtNothing(time: Int64) {
        var picture = SeaPicture()
        var findings = SeaFindings()
        for step in 0..<4 {
            let place = SeaPoint(longitude: middle.longitude + Int32(step), latitude: middle.latitude)
            picture.receive(
                [PositionReport(time: time + Int64(step) * 500, mmsi: 574_000_001, place: place, speed: 0)],
                &findings
            )
        }
        picture.advance(to: time, &findings)
        #expect(picture.vesselCount == 0 && picture.now == 0)
        #expect(picture.statistics.unbelieved == 4)
    }
}
