//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where a vessel said it was, as one station heard it: 32 bytes, in the units of AIS.
///
/// Source of units and values that mean "not available": ITU-R M.1371-5, annex 8, tables 48 and 67.
package struct PositionReport: Hashable, Sendable {
    /// When it was heard, milliseconds since 1970 UTC.
    package var time: Int64
    package var mmsi: UInt32
    package var place: SeaPoint
    /// A number of the node for who heard it.
    package var station: UInt16
    /// Tenths of a knot over ground; 1,023 not available, 1,022 for 102.2 knots and more.
    package var speed: UInt16
    /// Tenths of a degree over ground; 3,600 not available.
    package var course: UInt16
    /// Degrees; 511 not available.
    package var heading: UInt16
    package var status: NavigationalStatus
    package var source: ReportSource
    /// The second of the minute in which the position was taken; 60 and more say that there is none.
    package var second: UInt8

    @inlinable
    package init(
        time: Int64,
        mmsi: UInt32,
        place: SeaPoint,
        station: UInt16 = 0,
        speed: UInt16 = 1_023,
        course: UInt16 = 3_600,
        heading: UInt16 = 511,
        status: NavigationalStatus = .notDefined,
        source: ReportSource = .classA,
        second: UInt8 = 60
    ) {
        self.time = time
        self.mmsi = mmsi
        self.place = place
        self.station = station
        self.speed = speed
        self.course = course
        self.heading = heading
        self.status = status
        self.source = source
        self.second = second
    }

    /// Knots over ground, nil where the vessel did not say.
    @inlinable package var knots: Float? { speed < 1_023 ? Float(speed) / 10 : nil }
}
