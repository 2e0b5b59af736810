//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch

/// How far the log of reports had come at each station when the node began again.
///
/// A file is read from its beginning once more. What the log has of it must not count twice: to the picture it would be
/// a station whose clock is hours behind.
package struct FeedResumption: Sendable {
    private struct Reached {
        var time: Int64
        /// Reports of that moment that the log has.
        var count: Int
    }

    private var stations: [UInt16: Reached] = [:]

    package init() {}

    package var isEmpty: Bool { stations.isEmpty }

    /// Notes a report of the log.
    package mutating func note(_ report: SeaReport) {
        let (station, time) = report.heard
        guard let reached = stations[station], reached.time >= time else {
            stations[station] = Reached(time: time, count: 1)
            return
        }
        if reached.time == time { stations[station]?.count += 1 }
    }

    /// Takes out, from a place on, what the log has; a station that has come beyond it is asked no more.
    package mutating func leaveOutKnown(from start: Int, of reports: inout [SeaReport]) {
        var kept = start
        for place in start..<reports.count {
            let (station, time) = reports[place].heard
            if let reached = stations[station], time <= reached.time {
                if time < reached.time { continue }
                if reached.count > 0 {
                    stations[station]?.count -= 1
                    continue
                }
            } else {
                stations[station] = nil
            }
            reports[kept] = reports[place]
            kept += 1
        }
        reports.removeSubrange(kept...)
    }
}

extension SeaReport {
    /// Who heard it and when.
    fileprivate var heard: (station: UInt16, time: Int64) {
        switch self {
        case .position(let position): (position.station, position.time)
        case .identity(let identity): (identity.station, identity.time)
        }
    }
}
