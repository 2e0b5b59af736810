//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch

/// Many vessels whose positions cost nothing to make, for measuring how fast the picture takes them.
struct LoadFleet {
    let reports: [PositionReport]
    let vessels: Int

    /// - Parameters:
    ///   - vessels: how many.
    ///   - anchored: share of them that lie in anchorages 250 m from one another, fifty of them coming each hour.
    ///   - hours: how long they are heard.
    init(vessels: Int, anchored: Double, hours: Double, limit: Int) {
        self.vessels = vessels
        var generator = SplitMix(state: 7)
        let still = Int(Double(vessels) * anchored)
        var reports: [PositionReport] = []
        let start: Int64 = 1_756_692_000_000
        var due: [(time: Int64, number: Int)] = []
        var places: [SeaPoint] = []
        var courses: [UInt16] = []
        for number in 0..<vessels {
            if number < still {
                // Anchorages of 500 vessels in rows of 22.
                let (anchorage, berth) = (number / 500, number % 500)
                let corner = SeaPoint(
                    degreesEast: 106.5 + Double(anchorage % 40) * 0.2,
                    north: 17 + Double(anchorage / 40) * 0.15
                )
                places.append(corner.moved(east: Float(berth % 22) * 250, north: Float(berth / 22) * 250))
            } else {
                places.append(
                    SeaPoint(
                        degreesEast: 106 + generator.unit() * 10,
                        north: 16 + generator.unit() * 6
                    )
                )
            }
            courses.append(UInt16(generator.next() % 3_600))
            due.append((start + Int64(generator.next() % 180_000), number))
        }
        due.sort { $0.time < $1.time }
        // Rounds of ten seconds keep the order of time without a heap.
        let rounds = Int(hours * 360)
        reports.reserveCapacity(limit)
        var offsets = [Int64](repeating: 0, count: vessels)
        for (time, number) in due { offsets[number] = time - start }
        outer: for round in 0..<rounds {
            let time = start + Int64(round) * 10_000
            for number in 0..<vessels {
                let isStill = number < still
                if isStill, (round + number) % 18 != 0 { continue }
                if !isStill {
                    places[number] = places[number].sailed(course: Float(courses[number]), speed: 6, seconds: 10)
                    if round % 360 == 359 { courses[number] = (courses[number] + 1_800) % 3_600 }
                }
                let wobble = Float(generator.next() % 30)
                reports.append(
                    PositionReport(
                        time: time + Int64(number % 10_000),
                        mmsi: 412_000_000 + UInt32(number),
                        place: isStill ? places[number].moved(east: wobble, north: 0) : places[number],
                        station: UInt16(number % 20),
                        speed: isStill ? UInt16(wobble / 10) : 117,
                        course: courses[number],
                        status: isStill ? .atAnchor : .underWayUsingEngine,
                        second: UInt8((round * 10 + number % 10) % 60)
                    )
                )
                if reports.count >= limit { break outer }
            }
        }
        self.reports = reports
    }
}

/// Steele, Lea and Flood 2014; the same numbers on every machine.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
}
