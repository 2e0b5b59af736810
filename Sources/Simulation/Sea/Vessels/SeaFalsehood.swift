//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// How a reported position differs from the true one.
enum SeaFalsehood: Sendable {
    /// Moved by so many degrees east and north.
    case offset(east: Double, north: Double)
    /// Runs around a point, so many miles from it, once in so many seconds.
    case circle(centre: SeaPoint, miles: Double, period: Double)

    /// What is reported of a vessel: place, speed in knots and course in degrees.
    func report(_ place: SeaPoint, knots: Double, course: Double, time: Double) -> (SeaPoint, Double, Double) {
        switch self {
        case .offset(let east, let north):
            return (SeaPoint(place.longitude + east, place.latitude + north), knots, course)
        case .circle(let centre, let miles, let period):
            let turn = (time / period).truncatingRemainder(dividingBy: 1) * 360
            let around = 2 * Double.pi * miles / period * 3_600
            return (centre.moved(miles: miles, bearing: turn), around, (turn + 90).truncatingRemainder(dividingBy: 360))
        }
    }
}
