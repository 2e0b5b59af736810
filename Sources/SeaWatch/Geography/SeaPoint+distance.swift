//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import Foundation

extension SeaPoint {
    /// One minute of latitude is a nautical mile of 1,852 m, hence 0.1852 m to a unit.
    @usableFromInline static let metresPerUnit: Float = 0.1852

    /// Metres to another point on a plane that touches the sea between them.
    ///
    /// Right to 0.1 % up to 100 km and below 70° of latitude, which is what behaviours look at.
    @inlinable
    package func metres(to other: SeaPoint) -> Float {
        let (east, north) = offset(to: other)
        return (east * east + north * north).squareRoot()
    }

    /// Metres east and north to another point.
    @inlinable
    package func offset(to other: SeaPoint) -> (east: Float, north: Float) {
        var across = Int64(other.longitude) - Int64(longitude)
        if across > 108_000_000 { across -= 216_000_000 } else if across < -108_000_000 { across += 216_000_000 }
        let up = Int64(other.latitude) - Int64(latitude)
        let middle = Float(Int64(other.latitude) + Int64(latitude)) * 0.5
        return (Float(across) * Self.metresPerUnit * Self.cosine(middle), Float(up) * Self.metresPerUnit)
    }

    /// The cosine of a latitude in 1/10000 minute, from its series: right to 2·10⁻⁶ for all latitudes.
    @inlinable
    static func cosine(_ latitude: Float) -> Float {
        let angle = latitude * (Float.pi / 180 / 600_000)
        let square = angle * angle
        return 1 + square * (-0.5 + square * (1.0 / 24 + square * (-1.0 / 720 + square * (1.0 / 40_320))))
    }

    /// The point so many metres east and north of this one.
    package func moved(east: Float, north: Float) -> SeaPoint {
        let latitude = Float(self.latitude) + north / Self.metresPerUnit
        let cosine = max(Self.cosine(Float(self.latitude)), 0.01)
        var longitude = Float(self.longitude) + east / Self.metresPerUnit / cosine
        if longitude > 108_000_000 { longitude -= 216_000_000 }
        if longitude < -108_000_000 { longitude += 216_000_000 }
        return SeaPoint(longitude: Int32(longitude), latitude: Int32(min(max(latitude, -54_000_000), 54_000_000)))
    }

    /// The point reached after sailing a course for some seconds.
    ///
    /// - Parameters:
    ///   - course: tenths of a degree over ground from north.
    ///   - speed: metres a second.
    package func sailed(course: Float, speed: Float, seconds: Float) -> SeaPoint {
        let angle = course * (Float.pi / 1_800)
        return moved(east: sin(angle) * speed * seconds, north: cos(angle) * speed * seconds)
    }
}
