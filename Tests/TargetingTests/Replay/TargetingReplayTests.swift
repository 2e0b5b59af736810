//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Targeting
import Testing

@Suite("Replaying the past")
struct TargetingReplayTests {
    private func weeks(_ strategy: ReplayStrategy, seed: UInt64 = 1) throws -> [TargetingReplay.Week] {
        var settings = TargetingReplay.Settings()
        settings.strategy = strategy
        settings.seed = seed
        settings.training.rounds = 30
        return try TargetingReplay(settings: settings)
            .run(SmallBorder.encoded(SmallBorder.year()), schema: SmallBorder.schema)
    }

    @Test("the model finds several times what chance finds, within the same capacity", arguments: [1, 2])
    func lift(seed: UInt64) throws {
        let model = ReplaySummary(try weeks(.model, seed: seed))
        let random = ReplaySummary(try weeks(.random, seed: seed))
        #expect(model.inspected == random.inspected)
        #expect(model.baseRate == random.baseRate)
        #expect(model.precision > 0.7)
        #expect(model.precision > 3 * random.precision)
    }

    @Test("the random share is part of the capacity")
    func randomShare() throws {
        for week in try weeks(.modelAndRandom) {
            #expect(week.inspected == Int((0.1 * Double(week.lines)).rounded()))
            #expect(week.drawn == Int((0.1 * Double(week.inspected)).rounded()))
        }
    }

    @Test("the same seed replays alike")
    func repeatable() throws {
        #expect(try weeks(.modelAndRandom) == weeks(.modelAndRandom))
    }
}
