//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// Rings of points as coordinates of GeoJSON (RFC 7946): degrees, east before north, every ring closed.
package enum GeoJSONPolygons {
    /// A geometry of type MultiPolygon. Seven digits tell 1/10000 minute apart, so reading gives the same points.
    package static func text(_ polygons: [[[SeaPoint]]]) -> String {
        let coordinates = polygons.map { polygon in
            "[" + polygon.map { ring in "[" + ring.map(position).joined(separator: ",") + "]" }.joined(separator: ",")
                + "]"
        }
        return #"{"type":"MultiPolygon","coordinates":["# + coordinates.joined(separator: ",") + "]}"
    }

    /// A point as GeoJSON writes it.
    package static func position(_ point: SeaPoint) -> String {
        "[\(degrees(point.longitude)),\(degrees(point.latitude))]"
    }

    /// 1/10000 minute in degrees with seven digits, in whole numbers only.
    package static func degrees(_ units: Int32) -> String {
        let tenMillionths = (Int64(units.magnitude) * 100 + 3) / 6
        let fraction = String(tenMillionths % 10_000_000)
        let padded = String(repeating: "0", count: 7 - fraction.count) + fraction
        return (units < 0 ? "-" : "") + "\(tenMillionths / 10_000_000).\(padded)"
    }

    /// - Returns: nil where the text is no polygon on this earth.
    package static func read(text: String) -> [[[SeaPoint]]]? {
        guard let value = try? JSONReader.read(Array(text.utf8), most: .max) else { return nil }
        return read(value)
    }

    /// Reads a geometry of type Polygon or MultiPolygon.
    package static func read(_ geometry: JSONValue) -> [[[SeaPoint]]]? {
        guard let coordinates = geometry["coordinates"]?.elements else { return nil }
        let polygons: [JSONValue]
        switch geometry["type"]?.text {
        case "Polygon": polygons = [.array(coordinates)]
        case "MultiPolygon": polygons = coordinates
        default: return nil
        }
        var read: [[[SeaPoint]]] = []
        for polygon in polygons {
            var rings: [[SeaPoint]] = []
            for value in polygon.elements ?? [] {
                guard let ring = ring(value) else { return nil }
                rings.append(ring)
            }
            guard !rings.isEmpty else { return nil }
            read.append(rings)
        }
        return read.isEmpty ? nil : read
    }

    /// A ring has four positions or more, the first and the last the same (RFC 7946, 3.1.6).
    private static func ring(_ value: JSONValue) -> [SeaPoint]? {
        guard let positions = value.elements, positions.count >= 4 else { return nil }
        var points: [SeaPoint] = []
        points.reserveCapacity(positions.count)
        for value in positions {
            guard let point = point(value) else { return nil }
            points.append(point)
        }
        return points.first == points.last ? points : nil
    }

    /// A position; a height behind it is passed over.
    package static func point(_ value: JSONValue) -> SeaPoint? {
        guard let numbers = value.elements, numbers.count >= 2, case .number(let east) = numbers[0],
            case .number(let north) = numbers[1], abs(east) <= 180, abs(north) <= 90
        else { return nil }
        return SeaPoint(degreesEast: east, north: north)
    }
}
