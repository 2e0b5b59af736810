//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import SeaWatch
import Simulation

/// The published definitions beside the picture, in one run over the same positions.
enum ControlBenchmark {
    static func run() throws {
        var scenario = SeaScenario()
        scenario.seed = SeaScenario.reportingSeeds[0]
        scenario.hours = 48
        scenario.messageLoss = 0.2
        let traffic = try SeaTraffic(scenario: scenario)
        var reports: [PositionReport] = []
        var feed = traffic.feed()
        while let batch = feed.next(), reports.count < 4_000_000 {
            for transmission in batch where !transmission.isCorrupted {
                guard case .position(let report) = transmission.body else { continue }
                let position = PositionReport(transmission, report)
                if position.place.isOnEarth { reports.append(position) }
            }
        }
        // The published definitions are of batches, by vessel and time; sorting is not counted, in their favour.
        let controls = reports.map {
            ControlPosition(
                vessel: $0.mmsi,
                time: $0.time,
                longitude: $0.place.degreesEast,
                latitude: $0.place.degreesNorth
            )
        }.sorted { ($0.vessel, $0.time) < ($1.vessel, $1.time) }
        let harbours = SeaTraffic.zones.map { zone in
            ControlPosition(
                vessel: 0,
                time: 0,
                longitude: zone.ring.map(\.longitude).reduce(0, +) / Double(zone.ring.count),
                latitude: zone.ring.map(\.latitude).reduce(0, +) / Double(zone.ring.count)
            )
        }
        let latest = controls.map(\.time).max() ?? 0
        let clock = ContinuousClock()
        var rates: [[Double]] = [[], [], [], []]
        var found = [0, 0, 0, 0]
        func rate(_ length: Duration) -> Double { Double(reports.count) / (length / .seconds(1)) / 1e6 }
        for _ in 0..<3 {
            rates[0].append(
                rate(
                    clock.measure { found[0] = ControlEncounters().encounters(in: controls, harbours: harbours).count }
                )
            )
            rates[1].append(rate(clock.measure { found[1] = watch(reports, [.encounter]) }))
            rates[2].append(
                rate(clock.measure { found[2] = ControlGaps().gaps(in: controls, now: latest).count })
            )
            rates[3].append(rate(clock.measure { found[3] = watch(reports, [.gap]) }))
        }
        let medians = rates.map { $0.sorted()[1] }
        print(
            "\(reports.count) positions; encounters: published definition \(rounded(medians[0])), picture "
                + "\(rounded(medians[1])) M/s, ratio \(rounded(medians[1] / medians[0])); gaps: published definition "
                + "\(rounded(medians[2])), picture \(rounded(medians[3])) M/s, ratio \(rounded(medians[3] / medians[2])); found \(found)"
        )
    }

    private static func watch(_ reports: [PositionReport], _ behaviours: Set<SeaWatch.SeaBehaviour>) -> Int {
        var picture = SeaPicture(behaviours: behaviours)
        var findings = SeaFindings()
        picture.receive(reports, &findings)
        return findings.events.count
    }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
