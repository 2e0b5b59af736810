//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// A place on the earth in degrees, WGS 84.
struct GeoPoint: Hashable, Sendable {
    let latitude: Double
    let longitude: Double

    init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }

    /// Reads two decimals; nil outside of the globe.
    init?(latitude: Substring, longitude: Substring) {
        guard let north = Double(latitude), let east = Double(longitude), (-90...90).contains(north),
            (-180...180).contains(east)
        else { return nil }
        self.init(latitude: north, longitude: east)
    }

    /// Kilometres east and north of an origin on the plane that touches the earth there; good to a part in a thousand
    /// over the lengths of a border province.
    func plane(around origin: GeoPoint) -> (x: Double, y: Double) {
        let kmPerDegree = 6_371.0088 * .pi / 180
        let x = (longitude - origin.longitude) * kmPerDegree * cos(origin.latitude * .pi / 180)
        return (x, (latitude - origin.latitude) * kmPerDegree)
    }

    func kilometres(to other: GeoPoint) -> Double {
        let (x, y) = other.plane(around: self)
        return (x * x + y * y).squareRoot()
    }
}
