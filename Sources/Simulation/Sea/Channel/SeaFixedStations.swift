//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What does not sail: base stations that report themselves, and beacons at the anchorages.
struct SeaFixedStations: Sendable {
    private struct Beacon: Sendable {
        let mmsi: UInt32
        let report: SeaAidReport
        let hearing: SeaHearing
    }

    private let bases: [(mmsi: UInt32, place: SeaPoint, hearing: SeaHearing)]
    private let beacons: [Beacon]

    init(coverage: SeaCoverage) {
        bases = coverage.stations.enumerated().map { index, station in
            var hearing = SeaHearing()
            hearing.offer(index, probability: 0.999)
            return (station.mmsi, station.place, hearing)
        }
        beacons = SeaChart.gulf.places(.anchorage).enumerated().map { index, anchorage in
            let place = anchorage.point(1, 1)
            return Beacon(
                // 99, country, 1 for a physical aid (ITU-R M.585).
                mmsi: 995_741_001 + UInt32(index),
                report: SeaAidReport(
                    longitude: Int32((place.longitude * 600_000).rounded()),
                    latitude: Int32((place.latitude * 600_000).rounded()),
                    type: 14,
                    name: SeaText(anchorage.name),
                    second: 0
                ),
                hearing: coverage.hearing(of: place, isClassB: false)
            )
        }
    }

    /// Sends what is due in a second.
    func report(second: Int, channel: inout SeaChannel) {
        for (index, base) in bases.enumerated() where (second + index) % ReportingInterval.baseStation == 0 {
            let time = Double(second) + 0.5
            let report = SeaBaseReport(
                longitude: Int32((base.place.longitude * 600_000).rounded()),
                latitude: Int32((base.place.latitude * 600_000).rounded()),
                clock: channel.clock(of: index, at: time)
            )
            channel.send(at: time, mmsi: base.mmsi, body: .baseStation(report), hearing: base.hearing)
        }
        for (index, beacon) in beacons.enumerated()
        where (second + 11 * index) % ReportingInterval.aidToNavigation == 0 {
            var report = beacon.report
            report.second = UInt8(second % 60)
            channel.send(
                at: Double(second) + 0.7,
                mmsi: beacon.mmsi,
                body: .aidToNavigation(report),
                hearing: beacon.hearing
            )
        }
    }
}
