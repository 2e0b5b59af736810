//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Node
import SeaWatch
import TestSupport
import Testing

@Suite("A file that is read again after a restart counts once")
struct FeedResumptionTests {
    private func report(_ time: Int64, _ mmsi: UInt32 = 1, station: UInt16 = 1) -> SeaReport {
        .position(PositionReport(time: time, mmsi: mmsi, place: SampleSea.place(), station: station))
    }

    @Test("what the log has is left out, also of the last moment, and what it has not is kept")
    func resumed() {
        var resumption = FeedResumption()
        for report in [report(10, 1), report(20, 2), report(20, 3)] { resumption.note(report) }
        var reports = [report(5, 9), report(10, 1), report(20, 2), report(20, 3), report(20, 4), report(30, 5)]
        resumption.leaveOutKnown(from: 1, of: &reports)
        #expect(reports == [report(5, 9), report(20, 4), report(30, 5)])
        #expect(resumption.isEmpty)
    }

    @Test("each station has come to its own place")
    func stations() {
        var resumption = FeedResumption()
        resumption.note(report(100, station: 1))
        resumption.note(report(50, station: 2))
        var reports = [report(60, station: 1), report(60, station: 2), report(60, station: 3)]
        resumption.leaveOutKnown(from: 0, of: &reports)
        #expect(reports == [report(60, station: 2), report(60, station: 3)])
        #expect(!resumption.isEmpty)
    }
}
