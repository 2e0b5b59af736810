//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Targeting
import Testing

@Suite("Drift is noticed")
struct DriftWatchTests {
    @Test("when the model finds much less than it used to, and forgotten after half a year")
    func fall() {
        var watch = DriftWatch()
        for _ in 0..<10 { watch.note(inspected: 100, found: 45) }
        #expect(!watch.isDrifting)
        watch.note(inspected: 100, found: 12)
        watch.note(inspected: 100, found: 15)
        #expect(watch.isDrifting)
        #expect(watch.findingHalfLife == DriftWatch.halfLifeWeeks)
        for _ in 0..<DriftWatch.memory { watch.note(inspected: 100, found: 30) }
        #expect(!watch.isDrifting)
        #expect(watch.findingHalfLife == nil)
    }

    @Test(
        "but not in a model that always finds little, a good week before a usual one, too few inspections or at once",
        arguments: [
            [(100, 5), (100, 4), (100, 6), (100, 5), (100, 4), (100, 1), (100, 2)],
            [(100, 40), (100, 42), (100, 70), (100, 38), (100, 41), (100, 39), (100, 33)],
            [(8, 4), (8, 4), (8, 4), (8, 4), (8, 4), (8, 0), (8, 1)],
            [(100, 45), (100, 45), (100, 10), (100, 10)],
        ]
    )
    func noFall(_ weeks: [(Int, Int)]) {
        var watch = DriftWatch()
        for (inspected, found) in weeks { watch.note(inspected: inspected, found: found) }
        #expect(!watch.isDrifting)
    }
}
