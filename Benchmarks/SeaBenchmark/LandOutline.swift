//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import SeaWatch

/// The outline of land beside the checkout, where there is one.
enum LandOutline {
    static func coast() -> Coast? {
        let folder = ProcessInfo.processInfo.environment["LIENQUAN_DATA"] ?? "../shared/data"
        guard let data = FileManager.default.contents(atPath: folder + "/geo/land.geojson"),
            let feature = try? JSONDecoder().decode(Feature.self, from: data)
        else { return nil }
        let rings = feature.geometry.coordinates.flatMap { $0 }.map { ring in
            ring.map { SeaPoint(degreesEast: $0[0], north: $0[1]) }
        }
        let box = SeaBox(
            southWest: SeaPoint(degreesEast: 104, north: 14.5),
            northEast: SeaPoint(degreesEast: 114, north: 23)
        )
        return Coast(rings: rings, box: box)
    }

    private struct Feature: Decodable {
        let geometry: Geometry
    }

    private struct Geometry: Decodable {
        let coordinates: [[[[Double]]]]
    }
}
