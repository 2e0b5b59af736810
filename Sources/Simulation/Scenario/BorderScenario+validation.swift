//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension BorderScenario {
    /// Refuses parameters that no border can have.
    func validate() throws(SimulationError) {
        try require((1...3_660).contains(days), "days must be 1 … 3660")
        try require((1...100_000).contains(declarationsPerDay), "declarationsPerDay must be 1 … 100000")
        try require((10...200_000).contains(standingTrades), "standingTrades must be 10 … 200000")
        try require((0...1_000).contains(newTradesPerDay), "newTradesPerDay must be 0 … 1000")
        let shares = [
            ("severalItemsShare", severalItemsShare), ("parcelShare", parcelShare), ("casualShare", casualShare),
            ("honestMistakeShare", honestMistakeShare), ("invalidIdentifierShare", invalidIdentifierShare),
            ("weighedShare", weighedShare), ("practice.officerShare", practice.officerShare),
            ("practice.randomShare", practice.randomShare), ("partner.unmatchedShare", partner.unmatchedShare),
            ("partner.inspectedShare", partner.inspectedShare), ("partner.codeDiffersShare", partner.codeDiffersShare),
            ("partner.truthfulShare", partner.truthfulShare),
        ]
        for (name, share) in shares {
            try require((0...1).contains(share), "\(name) must be 0 … 1")
        }
        try require((0...0.3).contains(illicitShare), "illicitShare must be 0 … 0.3")
        try require((0...3).contains(twinRatio), "twinRatio must be 0 … 3")
        try require(declarationsPerRing >= 5, "declarationsPerRing must be at least 5")
        try require(dongPerYuan > 0 && dongPerDollar > 0, "rates of exchange must be positive")
        try require(parcelThreshold > 0, "parcelThreshold must be positive")
        try require(mix.isUsable && mixAfterChange.isUsable, "a mix needs shares ≥ 0 and at least one > 0")
        try require(practice.ruleIntensity >= 0, "practice.ruleIntensity must be ≥ 0")
        try require(practice.officerInsight >= 1, "practice.officerInsight must be ≥ 1")
        if let priceShock {
            try require(priceShock.factor > 0 && priceShock.halfLifeDays > 0, "priceShock needs positive numbers")
        }
    }

    private func require(_ holds: Bool, _ reason: String) throws(SimulationError) {
        if !holds { throw .scenarioInvalid(reason) }
    }
}
