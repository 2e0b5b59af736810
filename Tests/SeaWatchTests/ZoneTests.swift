//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import SeaWatch
import Testing

@Suite("Zones, shores and calls")
struct ZoneTests {
    private let middle = SeaPoint(degreesEast: 107.8, north: 19.8)

    @Test("entry and exit are told with their times")
    func entry() throws {
        var scene = SeaScene()
        _ = scene.sail(574_000_001, from: middle.moved(east: -20_000, north: 0), legs: [(150, 10, 90)])
        let zone = SeaZone.square(around: middle, metres: 5_000, kind: .belt, alerts: true)
        let alerts = scene.found(zones: [zone])
        #expect(alerts.map(\.form) == [.entry, .exit])
        // 15,000 m at 10 knots.
        #expect(abs(alerts[0].start - SeaScene.time(48.6)) < 30_000)
        #expect(abs(alerts[1].start - SeaScene.time(81)) < 30_000)
    }

    @Test("a zone whose days are over tells nothing")
    func validity() throws {
        var scene = SeaScene()
        _ = scene.sail(574_000_001, from: middle.moved(east: -20_000, north: 0), legs: [(150, 10, 90)])
        var picture = SeaPicture()
        var findings = SeaFindings()
        picture.receive(Array(scene.reports.prefix(5)), &findings)
        let past = ValidityPeriod(from: nil, to: CalendarDate(iso8601: "2024-12-31"))
        picture.use(zones: [.square(around: middle, metres: 5_000, kind: .belt, alerts: true, validity: past)])
        picture.receive(Array(scene.reports.dropFirst(5)), &findings)
        #expect(findings.events.isEmpty)
    }

    @Test("a call at a port has arrival, departure and draughts")
    func call() throws {
        var scene = SeaScene()
        let berth = scene.sail(574_000_001, from: middle, legs: [(60, 10, 90)])
        _ = scene.sail(574_000_001, from: berth, at: 60, legs: [(180, 0, 0), (60, 10, 270)])
        var picture = SeaPicture()
        var findings = SeaFindings()
        picture.use(zones: [.square(around: berth, metres: 2_000, kind: .port, id: "CNFAN")])
        picture.receive(scene.reports, &findings)
        let call = try #require(findings.calls.last)
        #expect(call.zone == "CNFAN")
        #expect(abs(call.arrived - SeaScene.time(60)) < 60_000)
        #expect(abs((call.departed ?? 0) - SeaScene.time(246)) < 120_000)
    }

    /// Land from 107.9° on.
    private func shore() throws -> Coast {
        let box = SeaBox(
            southWest: SeaPoint(degreesEast: 107, north: 19),
            northEast: SeaPoint(degreesEast: 109, north: 21)
        )
        let ring = [(107.9, 18.0), (110, 18), (110, 22), (107.9, 22)].map { SeaPoint(degreesEast: $0.0, north: $0.1) }
        return try #require(Coast(rings: [ring], box: box))
    }

    @Test("the distance to a straight shore is right to half a square")
    func distance() throws {
        let coast = try shore()
        for step in 1..<80 {
            let place = SeaPoint(degreesEast: 107.9 - Double(step) * 0.01, north: 20)
            let miles = Double(step) * 0.01 * 60 * 0.9397
            #expect(abs(try #require(coast.miles(from: place)) - miles) < 0.25)
        }
        #expect(try #require(coast.miles(from: SeaPoint(degreesEast: 108.5, north: 20))) < -25)
        #expect(coast.miles(from: SeaPoint(degreesEast: 100, north: 20)) == nil)
    }

    @Test("a fast run that stops at a shore by night is told; by day, or at a port, it is not")
    func approach() throws {
        let coast = try shore()
        func run(at minute: Double) -> SeaScene {
            var scene = SeaScene()
            let from = SeaPoint(degreesEast: 107.9, north: 20).moved(east: -28_700, north: 0)
            let beach = scene.sail(574_000_001, from: from, at: minute, legs: [(30, 30, 90)], source: .classB)
            _ = scene.sail(574_000_001, from: beach, at: minute + 30, legs: [(20, 1, 90)], source: .classB)
            return scene
        }
        // The scene starts at nine in the morning.
        let night = run(at: 15 * 60)
        let found = night.found(coast: coast).filter { $0.behaviour == .approach }
        #expect(found.count == 1)
        #expect(run(at: 60).found(coast: coast).filter { $0.behaviour == .approach }.isEmpty)
        let port = SeaZone.square(around: SeaPoint(degreesEast: 107.9, north: 20), metres: 1_500, kind: .port)
        #expect(night.found(zones: [port], coast: coast).filter { $0.behaviour == .approach }.isEmpty)
    }

    @Test("who is in a zone when zones change neither enters nor leaves by that")
    func changedZones() throws {
        var scene = SeaScene()
        _ = scene.sail(574_000_001, from: middle.moved(east: -20_000, north: 0), legs: [(150, 10, 90)])
        let belt = SeaZone.square(around: middle, metres: 5_000, kind: .belt, id: "belt", alerts: true)
        let area = SeaZone.square(around: middle, metres: 5_000, kind: .area, id: "area", alerts: true)
        let reports = scene.reports
        let inside = try #require(reports.firstIndex { $0.time > SeaScene.time(60) })
        var picture = SeaPicture()
        var findings = SeaFindings()
        picture.use(zones: [belt])
        picture.receive(Array(reports[..<inside]), &findings)
        // The zone of before is another number now.
        picture.use(zones: [area, belt])
        picture.receive(Array(reports[inside...]), &findings)
        let told = findings.events.map(\.alert)
        #expect(told.filter { $0.zone == "belt" }.map(\.form) == [.entry, .exit])
        #expect(told.filter { $0.zone == "area" }.map(\.form) == [.exit])
    }

    @Test("a call goes on when zones change")
    func changedZonesAtBerth() throws {
        var scene = SeaScene()
        let berth = scene.sail(574_000_001, from: middle, legs: [(60, 10, 90)])
        _ = scene.sail(574_000_001, from: berth, at: 60, legs: [(180, 0, 0), (60, 10, 270)])
        let port = SeaZone.square(around: berth, metres: 2_000, kind: .port, id: "CNFAN")
        let reports = scene.reports
        let half = try #require(reports.firstIndex { $0.time > SeaScene.time(150) })
        var picture = SeaPicture()
        var findings = SeaFindings()
        picture.use(zones: [port])
        picture.receive(Array(reports[..<half]), &findings)
        picture.use(zones: [.square(around: middle, kind: .area, id: "other"), port])
        #expect(picture.vessel(574_000_001)?.isInPort == true)
        picture.receive(Array(reports[half...]), &findings)
        #expect(Set(findings.calls.map(\.arrived)).count == 1)
        #expect(findings.calls.map { $0.departed != nil } == [false, true])
    }

    @Test("who switched off at a berth is no silence when zones change")
    func changedZonesInSilence() {
        var scene = SeaScene()
        scene.addTraffic(around: middle, minutes: 240)
        _ = scene.sail(574_000_001, from: middle, legs: [(60, 0, 0)])
        let port = SeaZone.square(around: middle, metres: 1_500, kind: .port, id: "port")
        let reports = scene.reports.sorted { ($0.time, $0.mmsi) < ($1.time, $1.mmsi) }
        var picture = SeaPicture()
        var findings = SeaFindings()
        picture.use(zones: [port])
        picture.receive(reports.filter { $0.time < SeaScene.time(70) }, &findings)
        picture.use(zones: [port, .square(around: middle, kind: .area, id: "other")])
        for report in reports where report.time >= SeaScene.time(70) { picture.receive([report], &findings) }
        #expect(!findings.events.contains { $0.alert.vessels == [574_000_001] })
    }
}
