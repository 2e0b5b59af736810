//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import SeaWatch
import Testing

@Suite("Who vessels say they are")
struct IdentityTests {
    private let middle = SeaPoint(degreesEast: 107.8, north: 19.8)

    private func sailing() -> SeaScene {
        var scene = SeaScene()
        _ = scene.sail(574_000_001, from: middle, legs: [(240, 8, 90)])
        return scene
    }

    private func says(
        _ minute: Double,
        name: String? = nil,
        imo: UInt32? = nil,
        draught: UInt8? = nil,
        mmsi: UInt32 = 574_000_001
    ) -> IdentityReport {
        IdentityReport(time: SeaScene.time(minute), mmsi: mmsi, imo: imo, name: name, draught: draught)
    }

    @Test("another name in mid-voyage, said twice")
    func name() throws {
        let said = [
            says(10, name: "SEA PEARL"), says(60, name: "OCEAN STAR"), says(66, name: "OCEAN STAR"),
            says(72, name: "OCEAN STAR"),
        ]
        let alerts = sailing().found(identities: said)
        #expect(alerts.map(\.form) == [.name])
        #expect(alerts.first?.before == "SEA PEARL")
        #expect(alerts.first?.after == "OCEAN STAR")
    }

    @Test("a name said once is a wrong bit")
    func wrongBit() {
        let said = [says(10, name: "SEA PEARL"), says(60, name: "SEA QEARL"), says(66, name: "SEA PEARL")]
        #expect(sailing().found(identities: said).isEmpty)
    }

    @Test("a number that goes on under another number")
    func handover() throws {
        var scene = SeaScene()
        let reached = scene.sail(574_000_001, from: middle, legs: [(90, 10, 60)])
        let gone = reached.sailed(course: 600, speed: 10 * 1_852 / 3_600, seconds: 240)
        _ = scene.sail(636_000_002, from: gone, at: 94, legs: [(60, 10, 60)])
        let alerts = scene.found().filter { $0.behaviour == .changedIdentity }
        #expect(alerts.map(\.form) == [.number])
        #expect(alerts.first?.vessels == [636_000_002, 574_000_001])
    }

    @Test(
        "a ship that comes back under another flag; a number of the same country is none",
        arguments: [(574_000_001, 636_000_002, true), (412_000_001, 413_000_002, false)] as [(UInt32, UInt32, Bool)]
    )
    func flag(before: UInt32, after: UInt32, isTold: Bool) {
        var scene = SeaScene()
        let reached = scene.sail(before, from: middle, legs: [(90, 10, 60)])
        _ = scene.sail(after, from: reached, at: 90 + 8 * 60, legs: [(90, 10, 60)])
        let said = [
            says(20, imo: 9_074_729, mmsi: before),
            says(90 + 8 * 60 + 20, imo: 9_074_729, mmsi: after),
        ]
        let alerts = scene.found(identities: said).filter { $0.behaviour == .changedIdentity }
        #expect(alerts.map(\.form) == (isTold ? [.flag] : []))
    }

    @Test("an IMO number with a wrong check digit is told once")
    func imo() {
        let said = [says(10, imo: 9_074_729), says(40, imo: 9_074_728), says(46, imo: 9_074_728)]
        let alerts = sailing().found(identities: said)
        #expect(alerts.map(\.behaviour) == [.falseIdentity])
        #expect(alerts.first?.form == .imo)
        #expect(alerts.first?.after == "9074728")
    }

    @Test("the product's check of IMO numbers and the picture's agree", arguments: 9_074_700...9_074_760)
    func checkDigit(number: Int) throws {
        let said = [says(10, imo: UInt32(number))]
        let isRight = try #require(IMONumber(String(number))).isCheckDigitRight
        #expect(sailing().found(identities: said).isEmpty == isRight)
    }

    @Test("a draught that changes at sea is told, one that changes at a port is not")
    func draught() {
        let said = [says(10, draught: 60), says(100, draught: 92), says(106, draught: 92)]
        let atSea = sailing().found(identities: said)
        #expect(atSea.map(\.behaviour) == [.draughtChange])

        var scene = SeaScene()
        let berth = scene.sail(574_000_001, from: middle, legs: [(60, 10, 90)])
        _ = scene.sail(574_000_001, from: berth, at: 60, legs: [(120, 0, 0), (60, 8, 270)])
        let zone = SeaZone.square(around: berth, metres: 2_000, kind: .port)
        #expect(
            scene.found(
                zones: [zone],
                identities: [says(10, draught: 60), says(220, draught: 92), says(226, draught: 92)]
            ).isEmpty
        )
    }

    @Test("a call since the draught was last said explains another, however long ago it was")
    func draughtAfterCall() {
        var scene = SeaScene()
        let berth = scene.sail(574_000_001, from: middle, legs: [(60, 10, 90)])
        _ = scene.sail(574_000_001, from: berth, at: 60, legs: [(60, 0, 0), (600, 8, 90)], every: 30)
        let zone = SeaZone.square(around: berth, metres: 2_000, kind: .port)
        let said = [says(10, draught: 60), says(560, draught: 92), says(566, draught: 92)]
        #expect(scene.found(zones: [zone], identities: said).isEmpty)
    }

    @Test("two boats with one number in one place change nothing, by however many stations they are heard")
    func sharedNumber() {
        var said: [IdentityReport] = []
        for minute in stride(from: 10.0, to: 120, by: 6) {
            for (late, name, draught) in [(0.0, "SEA PEARL", UInt8(30)), (3, "OCEAN STAR", 65)] {
                for station in 0..<3 {
                    said.append(says(minute + late + Double(station) / 60, name: name, draught: draught))
                }
            }
        }
        #expect(sailing().found(identities: said).isEmpty)
    }

    @Test("a wrong bit that two stations heard is a wrong bit")
    func wrongBitTwice() {
        let said = [
            says(10, name: "SEA PEARL", draught: 60), says(60, name: "SEA QEARL", draught: 92),
            says(60.02, name: "SEA QEARL", draught: 92), says(66, name: "SEA PEARL", draught: 60),
        ]
        #expect(sailing().found(identities: said).isEmpty)
    }

    @Test("what a number in two places says of itself is told no more")
    func clonedNumber() {
        var scene = sailing()
        _ = scene.sail(574_000_001, from: middle.moved(east: 90_000, north: 30_000), at: 30, legs: [(210, 10, 200)])
        let said = [
            says(10, name: "SEA PEARL", imo: 9_074_729, draught: 60),
            says(60, name: "OCEAN STAR", imo: 9_074_728, draught: 92),
            says(66, name: "OCEAN STAR", imo: 9_074_728, draught: 92),
            says(72, name: "SEA PEARL", imo: 9_074_729, draught: 60),
            says(78, name: "SEA PEARL", imo: 9_074_729, draught: 60),
        ]
        #expect(scene.found(identities: said).map(\.behaviour) == [.clonedIdentity])
    }

    @Test("what is told of an identity is the same however the clock went on meanwhile")
    func clock() {
        let reports = sailing().reports.filter { $0.time < SeaScene.time(59) }
        let said = [
            says(10, name: "SEA PEARL", imo: 9_074_729), says(60, name: "OCEAN STAR", imo: 9_074_728),
            says(66, name: "OCEAN STAR", imo: 9_074_728),
        ]
        func ids(isLive: Bool) -> [SeaAlertID] {
            var picture = SeaPicture()
            var findings = SeaFindings()
            picture.receive(reports, &findings)
            for identity in said {
                if isLive { picture.advance(to: identity.time - 2_000, &findings) }
                picture.receive([identity], &findings)
            }
            return findings.events.map(\.alert).filter { $0.behaviour != .gap }.map(\.id)
        }
        #expect(ids(isLive: true) == ids(isLive: false))
        #expect(ids(isLive: true).count == 2)
    }

    @Test("a vessel that somebody looks out for is told when it is heard first")
    func watched() {
        let entries = [
            WatchedVessels.Entry(id: "p1", form: .partner, imo: 9_074_729),
            WatchedVessels.Entry(id: "o1", form: .own, mmsi: 574_000_777),
        ]
        let alerts = sailing().found(identities: [says(10, imo: 9_074_729)], watched: entries)
        #expect(alerts.map(\.behaviour) == [.watched])
        #expect(alerts.first?.form == .partner)
        #expect(alerts.first?.before == "p1")
    }
}
