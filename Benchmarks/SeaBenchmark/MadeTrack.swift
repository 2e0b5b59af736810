//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import SeaWatch

/// Simulated tracks with the noise of real ones, since no dense real track of many vessels may be passed on.
///
/// Intervals are those of ITU-R M.1371-5, table 1, each off by up to a tenth as slots are (annex 2, 3.3.4.4.1); errors of
/// a position are of 2.5 m and drift within a minute, with 0.2 m of their own; speed is off by 0.05 kn, the course by
/// what that makes at the speed; a report is heard 0.05 to 1.2 s after its fix, a fifth of them never.
struct MadeTrack {
    enum Kind: CaseIterable {
        /// 10 s apart, up to 14 knots.
        case underWay
        /// 6 s apart, 14 to 23 knots.
        case fast
        /// Three minutes apart.
        case anchored
        /// Class B, 30 s apart, with turns as fishing boats make them.
        case fishing

        var interval: Double { [.underWay: 10, .fast: 6, .anchored: 180, .fishing: 30][self] ?? 10 }
        var knots: Double { [.underWay: 12, .fast: 18, .anchored: 0.05, .fishing: 3][self] ?? 0 }
        /// Degrees of random turn in a minute.
        var turn: Double { [.underWay: 0.5, .fast: 0.5, .anchored: 3, .fishing: 25][self] ?? 0 }
    }

    /// 26 June 2026, noon UTC.
    static let start: Int64 = 1_782_475_200_000
    private static let metresToDegree = 1 / 111_120.0

    let mmsi: UInt32
    let kind: Kind
    private var random: RandomSource
    private var time: Double
    private var (east, north, course, knots): (Double, Double, Double, Double)
    private var drift = (east: 0.0, north: 0.0)

    init(mmsi: UInt32, kind: Kind, seed: UInt64) {
        var random = RandomSource(seed: seed)
        (self.mmsi, self.kind) = (mmsi, kind)
        (east, north) = (106.5 + 3 * random.share(), 18 + 3 * random.share())
        (course, knots) = (360 * random.share(), kind.knots * (0.8 + 0.4 * random.share()))
        time = Double(Self.start) / 1_000 + kind.interval * random.share()
        self.random = random
    }

    /// Normal with a deviation of 1, near enough: the sum of twelve even numbers.
    private mutating func noise() -> Double { (0..<12).reduce(-6) { sum, _ in sum + random.share() } }

    /// The next report that is heard, by the one or the other of two stations.
    mutating func next() -> PositionReport {
        repeat { step(kind.interval * (0.9 + 0.2 * random.share())) } while random.share() < 0.2
        let heard = time + 0.05 + 1.15 * random.share()
        let error = (east: drift.east + 0.2 * noise(), north: drift.north + 0.2 * noise())
        let said = max(knots + 0.05 * noise(), 0)
        let bearing = course + atan2(0.05 * noise(), max(knots, 0.05)) * 180 / .pi
        let isClassB = kind == .fishing
        return PositionReport(
            time: Int64(heard * 1_000),
            mmsi: mmsi,
            place: SeaPoint(
                degreesEast: east + error.east * Self.metresToDegree / cos(north * .pi / 180),
                north: north + error.north * Self.metresToDegree
            ),
            station: random.share() < 0.8 ? 3 : 7,
            speed: UInt16(said * 10 + 0.5),
            course: UInt16((bearing * 10).rounded() + 7_200) % 3_600,
            heading: isClassB ? 511 : UInt16((course + 0.5 * noise()).rounded() + 720) % 360,
            status: isClassB ? .notDefined : kind == .anchored ? .atAnchor : .underWayUsingEngine,
            source: isClassB ? .classB : .classA,
            second: UInt8(Int64(time) % 60)
        )
    }

    /// Sails on to the whole second of the next fix.
    private mutating func step(_ seconds: Double) {
        let before = time
        time = (time + seconds).rounded(.down)
        let elapsed = time - before
        course = (course + kind.turn * (elapsed / 60).squareRoot() * noise() + 360).truncatingRemainder(dividingBy: 360)
        knots = max(knots + 0.02 * elapsed.squareRoot() * noise() * (kind == .anchored ? 0.05 : 1), 0)
        let metres = knots * 1_852 / 3_600 * elapsed
        east += metres * sin(course * .pi / 180) * Self.metresToDegree / cos(north * .pi / 180)
        north += metres * cos(course * .pi / 180) * Self.metresToDegree
        let kept = exp(-elapsed / 60)
        let fresh = 2.5 * (1 - kept * kept).squareRoot()
        drift = (drift.east * kept + fresh * noise(), drift.north * kept + fresh * noise())
    }
}
