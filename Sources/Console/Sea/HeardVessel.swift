//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch

/// A vessel as it was heard last.
package struct HeardVessel: Hashable, Sendable {
    package var mmsi: UInt32
    package var place: SeaPoint
    /// When it was heard, milliseconds since 1970 UTC.
    package var time: Int64
    /// Tenths of a knot over ground; 1,023 not available (ITU-R M.1371-5, table 48).
    package var speed: UInt16
    /// Tenths of a degree over ground; 3,600 not available.
    package var course: UInt16
    package var source: ReportSource
    /// The code of ship and cargo type, 0…99; nil where never said.
    package var shipType: UInt8?
    package var name: String?
    /// ISO 3166-1 alpha-2 by its maritime identification digits; nil where these are of no country.
    package var flag: String?
    /// Nautical miles it can have sailed since it fell silent where it would have been heard; nil while it is heard.
    package var reachable: Float?
    package var isWatched: Bool
    /// Whether an alert about it is new or taken.
    package var hasOpenAlert: Bool

    package init(
        mmsi: UInt32,
        place: SeaPoint,
        time: Int64,
        speed: UInt16 = 1_023,
        course: UInt16 = 3_600,
        source: ReportSource = .classA,
        shipType: UInt8? = nil,
        name: String? = nil,
        flag: String? = nil,
        reachable: Float? = nil,
        isWatched: Bool = false,
        hasOpenAlert: Bool = false
    ) {
        self.mmsi = mmsi
        self.place = place
        self.time = time
        self.speed = speed
        self.course = course
        self.source = source
        self.shipType = shipType
        self.name = name
        self.flag = flag
        self.reachable = reachable
        self.isWatched = isWatched
        self.hasOpenAlert = hasOpenAlert
    }
}
