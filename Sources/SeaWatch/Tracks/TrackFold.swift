//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What several stations heard of one transmission is one position: the earliest stays.
package enum TrackFold {
    /// Where the second of the fix is the same: half a minute, after which it is nearer to the next minute's. Covers the
    /// error of clocks and the delay of networks.
    package static let window: Int64 = 30_000
    /// Where there is no second of the fix: the shortest interval of reports (ITU-R M.1371-5, table 1).
    package static let windowWithoutSecond: Int64 = 2_000
    /// How many positions back are looked at, so that a flood of one number costs no more than a vessel; half a minute
    /// of reports 2 s apart are 15.
    package static let lookBack = 32

    /// Moves the positions that stay to the front and returns how many they are.
    ///
    /// - Parameters:
    ///   - positions: of one vessel, in the order of time.
    ///   - start: how many at the front have been folded before.
    package static func fold(_ positions: UnsafeMutableBufferPointer<PositionReport>, from start: Int = 0) -> Int {
        var kept = start
        for index in start..<positions.count {
            let now = positions[index]
            let window = now.second < 60 ? window : windowWithoutSecond
            var isKnown = false
            var earlier = kept - 1
            while earlier >= max(kept - lookBack, 0) {
                // The times of a broken clock may lie further apart than numbers reach.
                if now.time &- positions[earlier].time > window { break }
                if isSame(positions[earlier], now) {
                    isKnown = true
                    break
                }
                earlier -= 1
            }
            if !isKnown {
                if kept != index { positions[kept] = now }
                kept += 1
            }
        }
        return kept
    }

    /// Folds positions of one vessel, in the order of time.
    package static func fold(_ positions: inout [PositionReport], from start: Int = 0) {
        let kept = positions.withUnsafeMutableBufferPointer { fold($0, from: start) }
        positions.removeSubrange(kept...)
    }

    /// Whether all that the vessel sent is the same.
    @inline(__always)
    private static func isSame(_ one: PositionReport, _ other: PositionReport) -> Bool {
        one.place.longitude == other.place.longitude && one.place.latitude == other.place.latitude
            && one.second == other.second && one.speed == other.speed && one.course == other.course
            && one.heading == other.heading && one.status.rawValue == other.status.rawValue
            && one.source == other.source
    }
}
