//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A place on the sea in the unit of AIS: 1/10000 minute of arc, so that nothing is rounded.
///
/// Source: ITU-R M.1371-5, annex 8, table 48.
package struct SeaPoint: Hashable, Sendable {
    /// East positive, within ±108,000,000 (180°).
    package var longitude: Int32
    /// North positive, within ±54,000,000 (90°).
    package var latitude: Int32

    package static let unitsPerDegree = 600_000.0

    @inlinable
    package init(longitude: Int32, latitude: Int32) {
        self.longitude = longitude
        self.latitude = latitude
    }

    /// The nearest point of the grid of 1/10000 minute.
    package init(degreesEast: Double, north: Double) {
        longitude = Int32((degreesEast * Self.unitsPerDegree).rounded())
        latitude = Int32((north * Self.unitsPerDegree).rounded())
    }

    package var degreesEast: Double { Double(longitude) / Self.unitsPerDegree }
    package var degreesNorth: Double { Double(latitude) / Self.unitsPerDegree }

    /// Whether the numbers name a place; 181° and 91° mean "not available".
    @inlinable
    package var isOnEarth: Bool {
        longitude >= -108_000_000 && longitude <= 108_000_000 && latitude >= -54_000_000 && latitude <= 54_000_000
    }
}
