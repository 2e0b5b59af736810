//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a number said of itself, and from when to when it said so.
package struct VesselIdentity: Hashable, Sendable {
    package let mmsi: UInt32
    package let imo: UInt32?
    package let name: String?
    package let callSign: String?
    package let shipType: UInt8?
    package let dimensions: VesselDimensions?
    /// Milliseconds since 1970 UTC.
    package let firstHeard: Int64
    package var lastHeard: Int64

    package init(
        mmsi: UInt32,
        imo: UInt32?,
        name: String?,
        callSign: String?,
        shipType: UInt8?,
        dimensions: VesselDimensions?,
        firstHeard: Int64,
        lastHeard: Int64
    ) {
        self.mmsi = mmsi
        self.imo = imo
        self.name = name
        self.callSign = callSign
        self.shipType = shipType
        self.dimensions = dimensions
        self.firstHeard = firstHeard
        self.lastHeard = lastHeard
    }
}
