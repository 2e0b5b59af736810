//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Land as it was installed with a node: the polygons of a GeoJSON file (RFC 7946), and nothing of what they are called.
package struct LandOutline: Sendable {
    struct Point: Sendable {
        let longitude: Double
        let latitude: Double
    }

    struct Ring: Sendable {
        let points: [Point]

        func touches(west: Double, east: Double, south: Double, north: Double) -> Bool {
            let longitudes = points.map(\.longitude)
            let latitudes = points.map(\.latitude)
            guard let left = longitudes.min(), let right = longitudes.max(), let low = latitudes.min(),
                let high = latitudes.max()
            else { return false }
            return left <= east && right >= west && low <= north && high >= south
        }
    }

    let rings: [Ring]

    private struct Feature: Decodable {
        let geometry: Geometry
    }

    private struct Geometry: Decodable {
        let type: String
        let coordinates: [[[[Double]]]]

        private enum CodingKeys: String, CodingKey {
            case type
            case coordinates
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            type = try container.decode(String.self, forKey: .type)
            if type == "Polygon" {
                coordinates = [try container.decode([[[Double]]].self, forKey: .coordinates)]
            } else {
                coordinates = try container.decode([[[[Double]]]].self, forKey: .coordinates)
            }
        }
    }

    /// Reads one feature with a polygon or several; nil where the file is none, or larger than 4 MB.
    package init?(file path: String) {
        guard let data = FileManager.default.contents(atPath: path), data.count <= 4 << 20,
            let feature = try? JSONDecoder().decode(Feature.self, from: data)
        else { return nil }
        // Only the outer ring: lakes are no matter here.
        rings = feature.geometry.coordinates.compactMap(\.first).map { ring in
            Ring(points: ring.filter { $0.count >= 2 }.map { Point(longitude: $0[0], latitude: $0[1]) })
        }
    }
}
