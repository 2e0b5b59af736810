//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch

/// The outline of an area.
enum SeaRing {
    /// Whether two sides that are no neighbours meet, so that inside and outside are not clear.
    /// - Parameter corners: without the first again at the end.
    static func crossesItself(_ corners: [SeaPoint]) -> Bool {
        let count = corners.count
        guard count > 3 else { return false }
        for first in 0..<(count - 2) {
            // The last side is a neighbour of the first.
            let last = first == 0 ? count - 1 : count
            for second in (first + 2)..<last {
                if meet(corners[first], corners[first + 1], corners[second], corners[(second + 1) % count]) {
                    return true
                }
            }
        }
        return false
    }

    private static func meet(_ a: SeaPoint, _ b: SeaPoint, _ c: SeaPoint, _ d: SeaPoint) -> Bool {
        let (side1, side2) = (side(a, b, c), side(a, b, d))
        let (side3, side4) = (side(c, d, a), side(c, d, b))
        if side1 != side2, side3 != side4 { return side1 * side2 <= 0 && side3 * side4 <= 0 }
        return side1 == 0 && side2 == 0 && overlap(a, b, c, d)
    }

    /// On which side of a line a point lies: 1, 0 or -1.
    private static func side(_ a: SeaPoint, _ b: SeaPoint, _ point: SeaPoint) -> Int64 {
        let (ax, ay) = (Int64(b.longitude) - Int64(a.longitude), Int64(b.latitude) - Int64(a.latitude))
        let (px, py) = (Int64(point.longitude) - Int64(a.longitude), Int64(point.latitude) - Int64(a.latitude))
        return (ax * py - ay * px).signum()
    }

    /// Whether two pieces of one line share a point.
    private static func overlap(_ a: SeaPoint, _ b: SeaPoint, _ c: SeaPoint, _ d: SeaPoint) -> Bool {
        max(a.longitude, b.longitude) >= min(c.longitude, d.longitude)
            && max(c.longitude, d.longitude) >= min(a.longitude, b.longitude)
            && max(a.latitude, b.latitude) >= min(c.latitude, d.latitude)
            && max(c.latitude, d.latitude) >= min(a.latitude, b.latitude)
    }
}
