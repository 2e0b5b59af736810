//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A stop of a vessel inside a port's or an anchorage's zone.
package struct PortCall: Hashable, Sendable {
    package let mmsi: UInt32
    /// The id of the zone.
    package let zone: String
    /// Milliseconds since 1970 UTC.
    package let arrived: Int64
    /// nil while the vessel is there.
    package var departed: Int64?
    /// Tenths of a metre as last said before, nil where never said.
    package let draughtBefore: UInt8?
    package var draughtAfter: UInt8?

    package init(
        mmsi: UInt32,
        zone: String,
        arrived: Int64,
        departed: Int64? = nil,
        draughtBefore: UInt8? = nil,
        draughtAfter: UInt8? = nil
    ) {
        self.mmsi = mmsi
        self.zone = zone
        self.arrived = arrived
        self.departed = departed
        self.draughtBefore = draughtBefore
        self.draughtAfter = draughtAfter
    }
}
