//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch
import Simulation

/// One simulated sea, heard by the picture, held against its truth.
struct SeaTrial {
    let score: SeaScore
    let truth: SeaTruth
    /// As they were told first.
    let alerts: [SeaAlert]
    let types: [UInt32: UInt8]
    let received: Int
    let bytes: Int

    init(_ scenario: SeaScenario, coast: Coast?) throws {
        let traffic = try SeaTraffic(scenario: scenario)
        var picture = SeaPicture()
        picture.use(coast: coast)
        picture.use(zones: HarbourZones.all)
        var findings = SeaFindings()
        var latest: [SeaAlertID: (alert: SeaAlert, first: SeaAlert)] = [:]
        var feed = traffic.feed()
        var received = 0
        while let batch = feed.next() {
            var positions: [PositionReport] = []
            for transmission in batch where !transmission.isCorrupted {
                received += 1
                switch transmission.body {
                case .position(let report): positions.append(PositionReport(transmission, report))
                case .baseStation(let report):
                    positions.append(
                        PositionReport(
                            time: transmission.stampedAt,
                            mmsi: transmission.mmsi,
                            place: SeaWatch.SeaPoint(longitude: report.longitude, latitude: report.latitude),
                            station: transmission.station,
                            source: .baseStation
                        )
                    )
                case .aidToNavigation(let report):
                    positions.append(
                        PositionReport(
                            time: transmission.stampedAt,
                            mmsi: transmission.mmsi,
                            place: SeaWatch.SeaPoint(longitude: report.longitude, latitude: report.latitude),
                            station: transmission.station,
                            source: .aidToNavigation
                        )
                    )
                case .staticData(let report):
                    picture.receive(positions, &findings)
                    positions.removeAll(keepingCapacity: true)
                    picture.receive([IdentityReport(transmission, report)], &findings)
                }
            }
            picture.receive(positions, &findings)
            // A live node's clock: when the batch arrived, even where nobody says anything.
            if let last = batch.last { picture.advance(to: last.arrivedAt, &findings) }
            for event in findings.events {
                let first = latest[event.alert.id]?.first ?? event.alert
                latest[event.alert.id] = (event.alert, first)
            }
            findings.removeAll()
        }
        var types: [UInt32: UInt8] = [:]
        for finding in latest.values {
            for vessel in finding.alert.vessels { types[vessel] = picture.vessel(vessel)?.shipType ?? 0 }
        }
        self.types = types
        alerts = latest.values.map(\.first)
        truth = traffic.truth
        self.received = received
        bytes = picture.bytes
        score = SeaScore(
            truth: traffic.truth,
            findings: latest.values.compactMap { SeaFinding($0.alert, raisedAt: $0.first.raisedAt) }
        )
    }
}

extension PositionReport {
    init(_ transmission: SeaTransmission, _ report: SeaPositionReport) {
        self.init(
            time: transmission.stampedAt,
            mmsi: transmission.mmsi,
            place: SeaWatch.SeaPoint(longitude: report.longitude, latitude: report.latitude),
            station: transmission.station,
            speed: report.speed,
            course: report.course,
            heading: report.heading,
            status: NavigationalStatus(rawValue: report.status),
            source: report.isClassB ? .classB : .classA,
            second: report.second
        )
    }
}

extension IdentityReport {
    init(_ transmission: SeaTransmission, _ report: SeaStaticData) {
        self.init(
            time: transmission.stampedAt,
            mmsi: transmission.mmsi,
            station: transmission.station,
            imo: report.imo == 0 ? nil : report.imo,
            name: report.name.string,
            callSign: report.callSign.string,
            shipType: report.shipType,
            dimensions: VesselDimensions(
                bow: report.toBow,
                stern: report.toStern,
                port: UInt16(report.toPort),
                starboard: UInt16(report.toStarboard)
            ),
            draught: report.draught == 0 ? nil : report.draught,
            destination: report.destination.string
        )
    }
}

extension SeaFinding {
    /// An alert in the scorer's words, nil where the simulation has none for it.
    init?(_ alert: SeaAlert, raisedAt: Int64) {
        let behaviour: Simulation.SeaBehaviour
        switch (alert.behaviour, alert.form) {
        case (.gap, _): behaviour = .darkGap
        case (.encounter, _): behaviour = .encounter
        case (.darkRendezvous, _): behaviour = .darkRendezvous
        case (.loitering, _): behaviour = .loitering
        case (.clonedIdentity, _): behaviour = .identityClone
        case (.changedIdentity, .name): behaviour = .nameChange
        case (.changedIdentity, _): behaviour = .identitySwap
        case (.falseIdentity, _): behaviour = .falseIMO
        case (.positionSpoofing, .circle): behaviour = .circleSpoof
        case (.positionSpoofing, .offset): behaviour = .offsetSpoof
        case (.positionSpoofing, _): behaviour = .jumpSpoof
        case (.interference, _): behaviour = .spoofField
        case (.draughtChange, _): behaviour = .draughtChange
        case (.approach, _): behaviour = .nightRun
        default: return nil
        }
        self.init(
            behaviour: behaviour,
            vessels: alert.vessels,
            start: alert.start,
            end: alert.end ?? raisedAt,
            raisedAt: raisedAt
        )
    }
}
