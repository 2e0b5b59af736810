//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension SeaZone {
    /// Whether a place lies inside, edges by the even-odd rule; an area does not cross 180°.
    package func contains(_ place: SeaPoint) -> Bool {
        polygons.contains { rings in
            var inside = false
            for ring in rings { if Self.isInside(ring, place) { inside.toggle() } }
            return inside
        }
    }

    private static func isInside(_ ring: [SeaPoint], _ place: SeaPoint) -> Bool {
        guard var from = ring.last else { return false }
        var inside = false
        for to in ring {
            if (from.latitude > place.latitude) != (to.latitude > place.latitude) {
                // Exact in 64 bits: differences of 32-bit numbers multiply to less than 2⁶⁰.
                let across = Int64(place.latitude - from.latitude) * Int64(to.longitude - from.longitude)
                let up = Int64(to.latitude - from.latitude)
                let side = Int64(place.longitude - from.longitude) * up
                if up > 0 ? side < across : side > across { inside.toggle() }
            }
            from = to
        }
        return inside
    }

    /// Metres to the nearest edge of the outside.
    package func metres(to place: SeaPoint) -> Float {
        var nearest = Float.infinity
        for ring in polygons.compactMap(\.first) {
            guard var from = ring.last else { continue }
            for to in ring {
                let start = place.offset(to: from)
                let end = place.offset(to: to)
                let (east, north) = (end.east - start.east, end.north - start.north)
                let length = east * east + north * north
                let along = length > 0 ? -(start.east * east + start.north * north) / length : 0
                let share = min(max(along, 0), 1)
                let (x, y) = (start.east + east * share, start.north + north * share)
                nearest = min(nearest, (x * x + y * y).squareRoot())
                from = to
            }
        }
        return nearest
    }
}
