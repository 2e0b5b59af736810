//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import Foundation

/// Where a vessel should be by now if it went on as it says: what a block of a track keeps is the difference.
///
/// Integers only and a table of sines, so that every machine comes to the same place.
struct DeadReckoning {
    /// A velocity in tenths of a knot, times 16,384.
    typealias Velocity = (east: Int64, north: Int64)

    /// 4,096 over the cosine of the latitude of the block's first position; it is kept in the block.
    let secant: Int64
    private let sines: UnsafePointer<Int32>

    init(secant: UInt32, sines: UnsafePointer<Int32>) {
        self.secant = Int64(secant)
        self.sines = sines
    }

    /// Above 89° of latitude meridians are too close for any of this.
    static let mostSecant: UInt32 = 64 * 4_096

    static func secant(at latitude: Int32) -> UInt32 {
        let cosine = cos(Double(latitude) / SeaPoint.unitsPerDegree * .pi / 180)
        return cosine > 1.0 / 64 ? UInt32(4_096 / cosine) : mostSecant
    }

    /// 16,384 times the sine of 0…449.9° by tenths, to the nearest: none of them is within 4·10⁻⁴ of a half, so the last
    /// bit of a library's sine makes no difference.
    static let sines: [Int32] = (0..<4_500).map { Int32((16_384 * sin(Double($0) * .pi / 1_800)).rounded()) }

    @inline(__always)
    func velocity(speed: UInt16, course: UInt16) -> Velocity {
        guard speed <= 1_022, course < 3_600 else { return (0, 0) }
        return (Int64(speed) &* Int64(sines[Int(course)]), Int64(speed) &* Int64(sines[Int(course) + 900]))
    }

    /// A tenth of a knot is 1/3.6 of the unit of place in a second: with the mean of two velocities times 16,384 that is
    /// 5/589,824 of their sum.
    ///
    /// - Parameter seconds: up to ``mostSeconds``.
    @inline(__always)
    func place(from place: SeaPoint, _ before: Velocity, _ now: Velocity, seconds: Int32) -> SeaPoint {
        let north = (before.north &+ now.north) &* Int64(seconds) &* 5 / 589_824
        let east = (before.east &+ now.east) &* Int64(seconds) &* 5 / 36_864 &* secant / (16 * 4_096)
        return SeaPoint(
            longitude: place.longitude &+ Int32(truncatingIfNeeded: east),
            latitude: place.latitude &+ Int32(truncatingIfNeeded: north)
        )
    }

    /// After an hour of silence the last course says nothing.
    static let mostSeconds: Int32 = 3_600
}
