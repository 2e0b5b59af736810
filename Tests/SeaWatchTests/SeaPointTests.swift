//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch
import Testing

@Suite("Places on the sea")
struct SeaPointTests {
    @Test("a minute of latitude is a nautical mile, and a minute of longitude shrinks with the cosine")
    func distance() {
        let origin = SeaPoint(degreesEast: 107, north: 20)
        let north = SeaPoint(degreesEast: 107, north: 20 + 1.0 / 60)
        let east = SeaPoint(degreesEast: 107 + 1.0 / 60, north: 20)
        #expect(abs(origin.metres(to: north) - 1_852) < 0.5)
        #expect(abs(origin.metres(to: east) - 1_740.3) < 0.5)
    }

    @Test("two points on either side of 180° are neighbours")
    func dateLine() {
        let west = SeaPoint(degreesEast: 179.999, north: 0)
        let east = SeaPoint(degreesEast: -179.999, north: 0)
        #expect(abs(west.metres(to: east) - 222.2) < 0.5)
        #expect(west.moved(east: 222.24, north: 0).metres(to: east) < 15)
    }

    @Test("181° and 91° are no place")
    func notAvailable() {
        #expect(!SeaPoint(degreesEast: 181, north: 91).isOnEarth)
        #expect(SeaPoint(degreesEast: 180, north: -90).isOnEarth)
    }

    @Test("sailing a course for an hour covers its knots in miles")
    func sailing() {
        let origin = SeaPoint(degreesEast: 108, north: 19)
        let reached = origin.sailed(course: 450, speed: 10 * 1_852 / 3_600, seconds: 3_600)
        #expect(abs(origin.metres(to: reached) - 18_520) < 40)
    }
}
