//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One message as one station passed it on. All instants are milliseconds since 1970 in UTC.
package struct SeaTransmission: Hashable, Sendable {
    /// When the vessel spoke, by true time.
    package var sentAt: Int64
    /// When the station says it heard it, by its own clock, which may be wrong.
    package var stampedAt: Int64
    /// When it reached the centre, by true time; transmissions come in this order.
    package var arrivedAt: Int64
    /// Index of the station in `SeaTraffic.stations`.
    package var station: UInt16
    /// A bit was flipped on the way: the sentence fails its check, and who reads values directly must drop it.
    package var isCorrupted: Bool
    package var mmsi: UInt32
    package var body: Body

    package enum Body: Hashable, Sendable {
        case position(SeaPositionReport)
        case staticData(SeaStaticData)
        case baseStation(SeaBaseReport)
        case aidToNavigation(SeaAidReport)
    }
}

/// Messages 1 to 3 of class A, 18 of class B.
package struct SeaPositionReport: Hashable, Sendable {
    package var isClassB: Bool
    /// Ten-thousandths of a minute; 181° and 91° not available.
    package var longitude: Int32
    package var latitude: Int32
    /// Tenths of a knot; 1,023 not available.
    package var speed: UInt16
    /// Tenths of a degree; 3,600 not available.
    package var course: UInt16
    /// Degrees; 511 not available.
    package var heading: UInt16
    /// Navigational status; 15 for class B, which reports none.
    package var status: UInt8
    /// Second of UTC.
    package var second: UInt8
}

/// Message 4: where a base station stands and what its clock shows.
package struct SeaBaseReport: Hashable, Sendable {
    package var longitude: Int32
    package var latitude: Int32
    /// Milliseconds since 1970 as the station believes.
    package var clock: Int64
}

/// Message 21.
package struct SeaAidReport: Hashable, Sendable {
    package var longitude: Int32
    package var latitude: Int32
    /// ITU-R M.1371-5, table 74: 14 is a beacon, starboard hand.
    package var type: UInt8
    package var name: SeaText
    package var second: UInt8
}
