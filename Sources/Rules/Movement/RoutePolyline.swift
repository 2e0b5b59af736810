//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A registered route as the places it leads through.
struct RoutePolyline: Hashable, Sendable {
    let points: [GeoPoint]

    /// Reads `21.97 106.70; 22.02 106.68`; nil when fewer than two places can be read.
    init?(_ text: String) {
        points = text.split(separator: ";").compactMap { part in
            let numbers = part.split(whereSeparator: { $0 == " " || $0 == "," })
            return numbers.count == 2 ? GeoPoint(latitude: numbers[0], longitude: numbers[1]) : nil
        }
        guard points.count > 1 else { return nil }
    }

    /// How far a place lies from the nearest point of the route.
    func kilometres(from place: GeoPoint) -> Double {
        zip(points, points.dropFirst()).map { Self.distance(place, $0, $1) }.min() ?? .infinity
    }

    private static func distance(_ place: GeoPoint, _ start: GeoPoint, _ end: GeoPoint) -> Double {
        let (ax, ay) = start.plane(around: place)
        let (bx, by) = end.plane(around: place)
        let (dx, dy) = (bx - ax, by - ay)
        let length = dx * dx + dy * dy
        let along = length == 0 ? 0 : max(0, min(1, -(ax * dx + ay * dy) / length))
        let (x, y) = (ax + along * dx, ay + along * dy)
        return (x * x + y * y).squareRoot()
    }
}
