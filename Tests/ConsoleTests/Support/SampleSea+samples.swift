//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import SeaWatch

extension SampleSea {
    static let vessels: [HeardVessel] = [
        HeardVessel(
            mmsi: vessel,
            place: point(107.5, 20.5),
            time: now - 20_000,
            speed: 123,
            course: 455,
            shipType: 70,
            name: hostile,
            flag: "VN",
            isWatched: true,
            hasOpenAlert: true
        ),
        HeardVessel(
            mmsi: other,
            place: point(108.25, -0.5),
            time: now - 4_000_000,
            source: .classB,
            shipType: 30,
            flag: "CN",
            reachable: 11.5
        ),
        HeardVessel(mmsi: 1_234, place: point(109, 21), time: now - 60_000, speed: 0, course: 0, name: "=1+1"),
    ]

    static let feeds: [SeaFeed] = [
        SeaFeed(
            name: "Bạch Long Vĩ",
            address: "udp://0.0.0.0:10110",
            state: .receiving,
            lastHeard: now - 1_000,
            rate: 12.5,
            sentences: 123_456,
            refused: 7,
            dropped: 42,
            stations: [SeaFeed.Station(name: "BLV-1", lastHeard: now - 1_000, rate: 310)]
        ),
        SeaFeed(name: "北海", address: "tcp://192.0.2.1:4001", state: .broken(reason: "connection refused")),
        SeaFeed(name: "replay", address: "file:day.nmea", state: .ended),
        SeaFeed(name: "serial", address: "/dev/ttyUSB0", state: .waiting),
    ]

    static let zone = SeaZone(
        id: "zone-1",
        name: Trilingual(vi: "Cảng Hải Phòng", zh: "海防港", en: "Port of Hai Phong"),
        kind: .port,
        polygons: [[[point(106.6, 20.7), point(107, 20.7), point(107, 21), point(106.6, 20.7)]]],
        validity: ValidityPeriod(from: CalendarDate(iso8601: "2025-01-01"), to: nil),
        office: "VN-VI",
        alerts: true
    )

    static let plots: [(plot: SeaPlot, judgement: PlotJudgement)] = [
        (
            SeaPlot(
                id: "radar-1",
                source: .radar,
                time: now - 600_000,
                place: point(107.8, 20.9),
                uncertainty: 150,
                speed: 38.5,
                course: 290,
                note: hostile,
                office: "VN-VI"
            ), .dark(nearest: 5_400)
        ),
        (
            SeaPlot(
                id: "patrol-2",
                source: .patrol,
                time: now - 300_000,
                place: point(107.5, 20.5),
                uncertainty: 50,
                identity: "HP-90123",
                office: "VN-VI"
            ), .joined(mmsi: vessel, metres: 120)
        ),
    ]

    static let ofPartner = WatchedVessel(
        id: "watch-1",
        key: .mmsi(vessel),
        reason: hostile,
        until: CalendarDate(iso8601: "2025-12-31"),
        office: "CN-7200",
        officer: "wang",
        since: now / 1_000 - 86_400,
        message: "0198a64e-3500-710b-b468-2c4dc145dd91"
    )

    static let encounter = SeaAlert(
        behaviour: .encounter,
        form: .atSea,
        vessels: [vessel, other],
        start: now - 7_200_000,
        raisedAt: now - 5_400_000,
        place: point(107.9, 20.2),
        endPlace: point(107.95, 20.25),
        figures: [
            SeaFigure(.durationMinutes, 95, threshold: 30), SeaFigure(.closestDistance, 38, threshold: 500),
            SeaFigure(.reportedSpeed, 1.2, threshold: 2), SeaFigure(.crowd, 0),
        ]
    )

    /// One of each behaviour.
    static let alerts: [SeaAlert] =
        [encounter]
        + SeaBehaviour.allCases.filter { $0 != .encounter }.enumerated().map { index, behaviour in
            SeaAlert(
                behaviour: behaviour,
                vessels: behaviour == .darkContact ? [] : [vessel],
                start: now - Int64(index + 2) * 3_600_000,
                end: index.isMultiple(of: 2) ? now - 1_800_000 : nil,
                raisedAt: now - Int64(index + 1) * 3_600_000,
                place: point(107 + Double(index) / 10, 20),
                zone: behaviour == .zone ? zone.id : nil,
                figures: [
                    SeaFigure(.silenceMinutes, 130, threshold: 60),
                    SeaFigure(.silenceChance, 0.00008, threshold: 0.0001),
                ]
            )
        }

    static let voyage = IdentityReport(
        time: now,
        mmsi: vessel,
        imo: 9_074_729,
        callSign: "3WXY",
        draught: 85,
        destination: hostile,
        arrival: ExpectedArrival(month: 8, day: 16, hour: 4, minute: 5)
    )

    static let identities = [identity(vessel, "FIRST NAME"), identity(vessel, hostile)]

    static func identity(_ mmsi: UInt32, _ name: String) -> VesselIdentity {
        VesselIdentity(
            mmsi: mmsi,
            imo: 9_074_729,
            name: name,
            callSign: "3WXY",
            shipType: 70,
            dimensions: VesselDimensions(bow: 100, stern: 20, port: 8, starboard: 8),
            firstHeard: now - 86_400_000 * 30,
            lastHeard: now
        )
    }

    /// Half an hour, a silence of an hour, half an hour.
    static let positions: [PositionReport] = (0..<20).flatMap { index -> [PositionReport] in
        let time = now - 7_200_000 + Int64(index) * 180_000 + (index < 10 ? 0 : 3_600_000)
        let step = Double(index) * 0.01
        return [
            PositionReport(time: time, mmsi: vessel, place: point(107.3 + step, 20.3 + step), speed: 100, course: 450),
            PositionReport(time: time + 1_000, mmsi: other, place: point(108 - step, 20.3), speed: 50, course: 2_700),
        ]
    }.sorted { ($0.mmsi, $0.time) < ($1.mmsi, $1.time) }

    static let gaps = [
        SeaTracks.Gap(
            mmsi: vessel,
            from: now - 7_200_000 + 9 * 180_000,
            until: now - 7_200_000 + 10 * 180_000 + 3_600_000,
            reachable: 12.5
        )
    ]

    static func point(_ east: Double, _ north: Double) -> SeaPoint { SeaPoint(degreesEast: east, north: north) }

    static let fault = SeaFileFault(
        line: 3,
        column: "kind",
        reason: Trilingual(vi: "Loại không rõ.", zh: "类型不明。", en: "An unknown kind.")
    )
}
