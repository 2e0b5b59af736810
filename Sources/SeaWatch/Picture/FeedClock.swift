//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What time it is by what is heard, and whose clock is wrong.
///
/// The picture has no other clock: a file of last year and a live feed take the same way. One station that runs ahead
/// or behind while others agree is held to the others' time.
struct FeedClock {
    /// Milliseconds since 1970 UTC; 0 before the first report.
    private(set) var now: Int64 = 0
    /// The latest time of a position, as far as positions alone have moved the clock.
    private var reported: Int64 = 0

    private let lateness: Int64
    /// Mean milliseconds between two reports of the feed.
    private var interval: Float = 1_000
    /// Reports in a row that were ahead, and where the first of them was.
    private var aheadRun = 0
    private var aheadAt: Int64 = 0
    /// For each station, reports in a row behind the others' time.
    private var behindRuns: [UInt8] = []

    /// Ahead of the others by more than this is not transmission delay.
    private static let ahead: Int64 = 120_000
    /// 1990 to 2100. Ships have sent AIS since the late nineties (ITU-R M.1371 of 1998), so an earlier time is a clock
    /// that was never set, and a state keeps 0 for what never happened; later than 2106 no state can hold.
    private static let believable: Range<Int64> = 631_152_000_000..<4_102_444_800_000

    init(lateMinutes: Double) {
        lateness = Int64(lateMinutes * 60_000)
    }

    /// The time at which a report counts, nil where it is not believed.
    ///
    /// A time that is not the report's own is right to how long the report was on its way, and no more.
    @inline(__always)
    mutating func time(of report: PositionReport) -> Int64? {
        let distance = report.time &- now
        if now != 0, distance >= -lateness, distance <= Self.ahead {
            interval += (Float(max(distance, 0)) - interval) * 0.002
            if distance > 0 { now = report.time }
            reported = max(reported, report.time)
            aheadRun = 0
            if Int(report.station) < behindRuns.count { behindRuns[Int(report.station)] = 0 }
            return report.time
        }
        return judge(report, distance)
    }

    private mutating func judge(_ report: PositionReport, _ distance: Int64) -> Int64? {
        guard Self.believable.contains(report.time) else { return nil }
        if now == 0 { return goOn(at: report.time) }
        return distance > 0 ? judgeAhead(report, distance) : judgeBehind(report)
    }

    /// A feed that pauses goes on later; a busy feed does not jump for one of its stations.
    private mutating func judgeAhead(_ report: PositionReport, _ distance: Int64) -> Int64? {
        let isBusy = interval < 10_000
        if !isBusy, distance < 36 * 3_600_000 {
            interval += (Float(distance) - interval) * 0.02
            return goOn(at: report.time)
        }
        if aheadRun > 0, (report.time - aheadAt).magnitude < 600_000 {
            aheadRun += 1
            if aheadRun >= 16 {
                aheadRun = 0
                return goOn(at: report.time)
            }
        } else {
            aheadRun = 1
            aheadAt = report.time
        }
        return nil
    }

    private mutating func goOn(at time: Int64) -> Int64 {
        now = time
        reported = time
        return time
    }

    private mutating func judgeBehind(_ report: PositionReport) -> Int64? {
        let station = Int(report.station)
        if station >= behindRuns.count {
            behindRuns.append(contentsOf: repeatElement(0, count: station + 1 - behindRuns.count))
        }
        if behindRuns[station] < 32 {
            behindRuns[station] += 1
            return nil
        }
        return now
    }

    /// The time at which an identity counts: its own where the clock of who heard it agrees with the positions heard
    /// last, else theirs.
    ///
    /// What is told of it is named by that time, so that how far the clock went on without a report must not matter.
    func time(ofIdentity time: Int64) -> Int64 {
        time >= reported - lateness && time <= reported + lateness ? time : reported
    }

    /// Moves on without a report, as a live node does each second.
    mutating func advance(to time: Int64) {
        if time > now, Self.believable.contains(time) { now = time }
    }
}
