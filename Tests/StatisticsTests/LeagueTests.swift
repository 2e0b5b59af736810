//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Statistics
import TestSupport
import Testing

@Suite("Offices compared")
struct LeagueTests {
    /// Garwood's table, as Johnson and Kotz print it.
    @Test(
        "exact limits of counts",
        arguments: [(0, 0.0, 3.689), (1, 0.0253, 5.572), (10, 4.795, 18.39), (100, 81.36, 121.63)]
    )
    func limits(_ count: Int, _ low: Double, _ high: Double) {
        let interval = CountInterval.exact(count)
        #expect(abs(interval.low - low) < 0.005)
        #expect(abs(interval.high - high) < 0.005)
    }

    @Test("large counts have limits as well")
    func large() {
        let interval = CountInterval.exact(20_000)
        #expect(interval.low > 19_700 && interval.low < 19_740)
        #expect(interval.high > 20_260 && interval.high < 20_300)
    }

    @Test("counts are told apart only beyond chance")
    func apart() {
        #expect(!CountInterval.differ(5, 9))
        #expect(CountInterval.differ(5, 20))
        #expect(!CountInterval.differ(0, 5))
        #expect(CountInterval.differ(0, 6))
        #expect(!CountInterval.differ(0, 0))
        #expect(CountInterval.differ(5_000, 5_400))
        #expect(!CountInterval.differ(5_000, 5_100))
        #expect(!CountInterval.differ(-3, 2))
    }

    @Test("an office may hold each place that chance leaves it")
    func places() async throws {
        let store = InMemoryStatisticsStore()
        let counts = [("VN-VI", 60), ("VN-VII", 22), ("VN-VIII", 20), ("VN-XVI", 2)]
        for (office, count) in counts {
            for number in 0..<count {
                await store.record(before: nil, after: SampleLedger.record("\(office)/\(number)", office: office))
            }
        }
        let desk = ReportDesk(
            store: store,
            tree: OfficeTree(try OfficeDirectory.builtIn()),
            currency: .vnd,
            inspections: nil,
            dayOffset: 0,
            now: FrozenClock().now
        )
        let definition = try #require(
            desk.builtIn(anchor: SampleLedger.day("2025-03-01")).first { $0.id == "office-league" }
        )
        let table = LeagueTable(try await desk.report(definition, scope: nil))
        #expect(table.places.map(\.office) == ["VN-VI", "VN-VII", "VN-VIII", "VN-XVI"])
        #expect(table.places.map(\.best) == [1, 2, 2, 4])
        #expect(table.places.map(\.worst) == [1, 3, 3, 4])
        #expect(table.places.map(\.isApart) == [true, false, false, true])
        #expect(!table.allAlike)
        #expect(table.days == 181)
    }

    @Test("the yield of a method is held against the random share")
    func yield() {
        let yield = TargetingYield([
            InspectionTally(office: "a", method: "model", inspected: 200, found: 80),
            InspectionTally(office: "b", method: "model", inspected: 100, found: 40),
            InspectionTally(office: "a", method: "random", inspected: 200, found: 6),
            InspectionTally(office: "a", method: "rule", inspected: 5, found: 1),
            InspectionTally(office: "a", method: "officer", inspected: 0, found: 0),
        ])
        #expect(yield.rows.map(\.method) == ["model", "random", "rule"])
        #expect(yield.rows.map(\.verdict) == [.better, .none, .alike])
        #expect(yield.inspected == 505 && yield.found == 127)
        #expect(TargetingYield([]).rows.isEmpty)
    }
}
