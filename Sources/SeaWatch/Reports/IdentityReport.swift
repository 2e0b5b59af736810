//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Who a vessel says it is: types 5, 19, 24 and 21 of AIS, with what they leave out as nil.
package struct IdentityReport: Hashable, Sendable {
    /// When it was heard, milliseconds since 1970 UTC.
    package var time: Int64
    package var mmsi: UInt32
    package var station: UInt16
    /// The IMO number of seven digits; nil where none was sent.
    package var imo: UInt32?
    /// Without the filling at the end; nil where the report has no such field or it is empty.
    package var name: String?
    package var callSign: String?
    /// The code of ship and cargo type, 0…99 (ITU-R M.1371-5, table 53).
    package var shipType: UInt8?
    package var dimensions: VesselDimensions?
    /// Tenths of a metre; nil where the report has none or says 0, not available.
    package var draught: UInt8?
    package var destination: String?
    /// Month, day, hour, minute as sent; nil where not available.
    package var arrival: ExpectedArrival?

    package init(
        time: Int64,
        mmsi: UInt32,
        station: UInt16 = 0,
        imo: UInt32? = nil,
        name: String? = nil,
        callSign: String? = nil,
        shipType: UInt8? = nil,
        dimensions: VesselDimensions? = nil,
        draught: UInt8? = nil,
        destination: String? = nil,
        arrival: ExpectedArrival? = nil
    ) {
        self.time = time
        self.mmsi = mmsi
        self.station = station
        self.imo = imo
        self.name = name
        self.callSign = callSign
        self.shipType = shipType
        self.dimensions = dimensions
        self.draught = draught
        self.destination = destination
        self.arrival = arrival
    }
}
