//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension SeaScenario {
    /// Refuses parameters that no sea can have.
    func validate() throws(SimulationError) {
        try require((1...1_000_000).contains(vessels), "vessels must be 1 … 1000000")
        // 24 days: the world is built whole, and weeks are what memory is planned for.
        try require(hours > 0 && hours <= 576, "hours must be above 0 and at most 576")
        try require((0...0.8).contains(messageLoss), "messageLoss must be 0 … 0.8")
        try require((1...SeaStation.gulf.count).contains(stations), "stations must be 1 … \(SeaStation.gulf.count)")
        try require((0...10).contains(outagesPerStationDay), "outagesPerStationDay must be 0 … 10")
        try require(slotsPerSecond >= 0, "slotsPerSecond must be ≥ 0")
        try require((0...1).contains(corruptedShare), "corruptedShare must be 0 … 1")
        try require((0...1).contains(delayedShare), "delayedShare must be 0 … 1")
        try require((0...100_000).contains(events), "events must be 0 … 100000")
        try require(mix.weights.values.allSatisfy { $0 >= 0 }, "mix needs weights ≥ 0")
        try require(mix.weights.keys.allSatisfy { !$0.isHardNegative }, "mix holds illicit behaviours only")
        try require(start >= 0, "start must not be before 1970")
        // A gap of a day, the way there and back, a night: shorter scenarios are for load.
        try require(events == 0 || hours >= 36, "events need at least 36 hours")
    }

    private func require(_ holds: Bool, _ reason: String) throws(SimulationError) {
        if !holds { throw .scenarioInvalid(reason) }
    }
}
