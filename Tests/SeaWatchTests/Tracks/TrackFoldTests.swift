//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch
import TestSupport
import Testing

@Suite("One transmission heard by several stations")
struct TrackFoldTests {
    private let sent = PositionReport(
        time: SampleReports.start,
        mmsi: 1,
        place: SeaPoint(degreesEast: 107, north: 20),
        station: 1,
        speed: 0,
        second: 12
    )

    private func heard(later: Int64, station: UInt16 = 2, _ change: (inout PositionReport) -> Void = { _ in })
        -> PositionReport
    {
        var report = sent
        report.time += later
        report.station = station
        change(&report)
        return report
    }

    private func folded(_ reports: [PositionReport]) -> [PositionReport] {
        var reports = reports
        TrackFold.fold(&reports)
        return reports
    }

    @Test("the earliest stays")
    func earliest() {
        #expect(folded([sent, heard(later: 900), heard(later: 29_000, station: 3)]) == [sent])
    }

    @Test("a moored vessel's next report of the same second is another, a minute later")
    func nextMinute() {
        #expect(folded([sent, heard(later: 60_000, station: 1)]).count == 2)
    }

    @Test("anything else that was sent makes another report")
    func otherContent() {
        let others = [
            heard(later: 100) { $0.place.latitude += 1 }, heard(later: 100) { $0.second = 13 },
            heard(later: 100) { $0.speed = 1 }, heard(later: 100) { $0.course = 1 },
            heard(later: 100) { $0.heading = 1 },
            heard(later: 100) { $0.status = .atAnchor }, heard(later: 100) { $0.source = .vms },
        ]
        for other in others { #expect(folded([sent, other]).count == 2) }
    }

    @Test("without a second of the fix only what comes within two seconds is the same")
    func noSecond() {
        let first = heard(later: 0, station: 1) { $0.second = 60 }
        let soon = heard(later: 2_000) { $0.second = 60 }
        let late = heard(later: 2_001) { $0.second = 60 }
        #expect(folded([first, soon]) == [first])
        #expect(folded([first, late]) == [first, late])
    }

    @Test("a report of another station is found behind those between")
    func interleaved() {
        var sample = SampleReports()
        let track = sample.track(of: 5, count: 40)
        let echoes = track.map { report in
            var echo = report
            echo.time += 25_000
            echo.station = 99
            return echo
        }
        #expect(folded((track + echoes).sorted { $0.time < $1.time }) == track)
    }

    @Test("folding in two parts gives what folding at once gives", arguments: [0, 1, 17, 79])
    func inParts(split: Int) {
        var sample = SampleReports()
        let track = sample.track(of: 5, count: 40).flatMap { report in
            var echo = report
            echo.time += 700
            return [report, echo]
        }
        var parts = Array(track[..<split])
        TrackFold.fold(&parts)
        let kept = parts.count
        parts += track[split...]
        TrackFold.fold(&parts, from: kept)
        #expect(parts == folded(track))
        #expect(parts.count == 40)
    }
}
