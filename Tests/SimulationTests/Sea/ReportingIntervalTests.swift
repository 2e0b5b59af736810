//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Simulation
import Testing

@Suite("Reporting intervals of ITU-R M.1371")
struct ReportingIntervalTests {
    /// Seconds between two reports of a vessel whose state did not change, by state.
    private let intervals: [State: [Double]]

    private struct State: Hashable {
        let isClassB: Bool
        let isStill: Bool
        /// 0 to 14 knots, 14 to 23, above.
        let pace: Int
    }

    init() throws {
        var last: [UInt32: (sentAt: Int64, state: State)] = [:]
        var intervals: [State: [Double]] = [:]
        let traffic = try SeaTraffic(scenario: .calm(hours: 12))
        let messages = traffic.feed().joined().filter { if case .position = $0.body { true } else { false } }
        for message in messages.sorted(by: { $0.sentAt < $1.sentAt }) {
            guard case .position(let report) = message.body else { continue }
            let isStill = report.isClassB ? report.speed <= 10 : report.status == 1 || report.status == 5
            // Reports near a limit of speed are left out: noise decides on which side they fall.
            let pace =
                report.speed < 135 ? 0 : report.speed < 145 ? 3 : report.speed < 225 ? 1 : report.speed < 235 ? 3 : 2
            let state = State(isClassB: report.isClassB, isStill: isStill, pace: pace)
            if let before = last[message.mmsi] {
                guard before.sentAt < message.sentAt else { continue }
                if before.state == state {
                    intervals[state, default: []].append(Double(message.sentAt - before.sentAt) / 1_000)
                }
            }
            last[message.mmsi] = (message.sentAt, state)
        }
        self.intervals = intervals
    }

    @Test(
        "the median interval is that of the table",
        arguments: [
            (false, true, 0, 180.0), (false, false, 0, 10.0), (false, false, 1, 6.0), (true, true, 0, 180.0),
            (true, false, 0, 30.0),
        ]
    )
    func medians(isClassB: Bool, isStill: Bool, pace: Int, seconds: Double) throws {
        let found = try #require(intervals[State(isClassB: isClassB, isStill: isStill, pace: pace)]).sorted()
        #expect(found.count > 100)
        #expect(abs(found[found.count / 2] - seconds) < 0.05 * seconds)
    }

    @Test("a turning ship reports three times as often")
    func turning() throws {
        let found = try #require(intervals[State(isClassB: false, isStill: false, pace: 0)])
        #expect(found.count { abs($0 - 10.0 / 3) < 0.6 } > 50)
    }
}
