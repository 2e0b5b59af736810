//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A rectangle of water with a purpose, reached by a straight way from one waypoint.
struct SeaPlace: Sendable {
    enum Purpose: Sendable {
        case port
        case anchorage
        /// Vessels anchor here, but no chart says so.
        case unlistedAnchorage
        /// Fleets shelter here from storms.
        case bay
        /// Open water where boats fish.
        case ground
    }

    let name: String
    let purpose: Purpose
    let centre: SeaPoint
    /// Half of the extent from west to east in nautical miles.
    let halfWidth: Double
    /// Half of the extent from south to north in nautical miles.
    let halfHeight: Double
    /// The waypoint from which every point of the place can be reached in a straight line.
    let gate: Int

    /// The point this far from the centre, −1 … 1 of the half extents.
    func point(_ east: Double, _ north: Double) -> SeaPoint {
        SeaPoint(
            centre.longitude + east * halfWidth / 60 / centre.narrowing,
            centre.latitude + north * halfHeight / 60
        )
    }

    /// Its corners, counter-clockwise and closed, as GeoJSON wants them.
    var ring: [SeaPoint] {
        [point(-1, -1), point(1, -1), point(1, 1), point(-1, 1), point(-1, -1)]
    }

    /// Whether a point lies within.
    func contains(_ point: SeaPoint) -> Bool {
        abs(point.longitude - centre.longitude) * centre.narrowing * 60 <= halfWidth
            && abs(point.latitude - centre.latitude) * 60 <= halfHeight
    }
}
