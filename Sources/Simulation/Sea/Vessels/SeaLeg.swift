//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// A stretch of a vessel's life in which it moves in a straight line or lies at one place.
///
/// Times are seconds from the start of the scenario. A leg ends where the next one starts.
struct SeaLeg: Sendable {
    var start: Double
    var longitude: Double
    var latitude: Double
    /// Degrees a second.
    var eastward: Double
    var northward: Double
    /// Knots over ground.
    var knots: Float
    /// Degrees over ground.
    var course: Float
    /// Metres around the anchor that wind and tide move the vessel; 0 under way.
    var swing: Float
    /// Navigational status of ITU-R M.1371-5, table 46.
    var status: UInt8
    /// The transmitter is off.
    var isSilent = false
    /// The course is changing, which shortens the reporting interval.
    var isTurning = false
    /// Which of the vessel's identities is on the air.
    var identity: UInt8 = 0
    /// Which of the vessel's falsehoods the reported position follows; 0 the truth.
    var falsehood: UInt8 = 0

    /// Seconds in which an anchored vessel swings round: half a tide of 12.4 hours.
    static let tide = 22_320.0

    /// Where the vessel truly is.
    func place(at time: Double) -> SeaPoint {
        let since = time - start
        var point = SeaPoint(longitude + eastward * since, latitude + northward * since)
        if swing > 0 {
            let angle = 2 * Double.pi * time / Self.tide
            point = point.moved(east: Double(swing) * cos(angle), north: Double(swing) * sin(angle))
        }
        return point
    }
}
