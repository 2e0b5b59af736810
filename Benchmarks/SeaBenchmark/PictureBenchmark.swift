//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch

/// How fast the picture takes positions, for one behaviour and for all.
enum PictureBenchmark {
    /// - Parameter part: "anchorage" for the dense anchorages alone, all by default.
    static func run(_ part: String?) {
        if part == nil { mixed() }
        let anchorage = LoadFleet(vessels: 10_000, anchored: 1, hours: 24, limit: 6_000_000)
        measure("encounters, anchorages alone", anchorage, [.encounter])
        measure("all behaviours, anchorages alone", anchorage, Set(SeaBehaviour.allCases))
    }

    private static func mixed() {
        for (vessels, anchored, hours) in [(5_000, 0.4, 4.0), (20_000, 0.4, 1.0), (200_000, 0.4, 0.2)] {
            let fleet = LoadFleet(vessels: vessels, anchored: anchored, hours: hours, limit: 6_000_000)
            measure("gaps", fleet, [.gap])
            measure("encounters", fleet, [.encounter])
            measure("all behaviours", fleet, Set(SeaBehaviour.allCases))
        }
    }

    private static func measure(_ name: String, _ fleet: LoadFleet, _ behaviours: Set<SeaBehaviour>) {
        var rates: [Double] = []
        var bytes = 0
        var events = 0
        let batches = stride(from: 0, to: fleet.reports.count, by: 8_192).map {
            Array(fleet.reports[$0..<min($0 + 8_192, fleet.reports.count)])
        }
        for _ in 0..<5 {
            var picture = SeaPicture(behaviours: behaviours)
            var findings = SeaFindings()
            let clock = ContinuousClock()
            let length = clock.measure {
                for batch in batches { picture.receive(batch, &findings) }
            }
            rates.append(Double(fleet.reports.count) / (length / .seconds(1)) / 1e6)
            bytes = picture.bytes
            events = findings.events.count
        }
        rates.sort()
        print(
            "\(name): \(fleet.vessels) vessels, \(fleet.reports.count) positions, \(rounded(rates[2])) M/s (median of 5, "
                + "\(rounded(rates[0]))–\(rounded(rates[4]))), \(bytes / fleet.vessels) bytes a vessel (\(SeaPicture.bytesOfVessel) of its own), \(events) events"
        )
    }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
