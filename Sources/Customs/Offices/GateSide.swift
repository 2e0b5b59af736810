//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One country's side of a gate.
package struct GateSide: Hashable, Sendable {
    package let name: Trilingual
    /// The code of the region or district the gate table gives the side to at present.
    package let unit: String
    /// The province or town, as the table words it.
    package let place: String
    package let position: Position?
    /// UN/LOCODE, or the IATA code of an airport; nil where none is known.
    package let locationCode: String?

    package init(name: Trilingual, unit: String, place: String, position: Position?, locationCode: String?) {
        self.name = name
        self.unit = unit
        self.place = place
        self.position = position
        self.locationCode = locationCode
    }

    /// A point in WGS 84 degrees with where it comes from, since some are the town and not the gate.
    package struct Position: Hashable, Sendable {
        package let latitude: Double
        package let longitude: Double
        package let source: String

        package init(latitude: Double, longitude: Double, source: String) {
            self.latitude = latitude
            self.longitude = longitude
            self.source = source
        }
    }
}
