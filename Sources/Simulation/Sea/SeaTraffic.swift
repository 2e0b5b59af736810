//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A simulated gulf: who sails where, who hears it, and what truly happens. Synthetic; nothing here is a field record.
///
/// The same scenario gives the same messages, byte for byte. The world is built at once and takes a few kilobytes a
/// vessel; messages are made while they are read and are never kept.
package struct SeaTraffic: Sendable {
    package let scenario: SeaScenario
    package let truth: SeaTruth
    let coverage: SeaCoverage
    let vessels: [SeaVessel]

    /// Peoples the sea.
    ///
    /// - Throws: `SimulationError.scenarioInvalid` naming the parameter.
    package init(scenario: SeaScenario) throws(SimulationError) {
        try scenario.validate()
        let coverage = SeaCoverage(scenario: scenario)
        var stage = SeaStage(scenario: scenario, coverage: coverage)
        stage.fill()
        self.scenario = scenario
        self.coverage = coverage
        vessels = stage.vessels
        truth = SeaTruth(events: stage.events, vesselHours: stage.vesselHours())
    }

    /// The stations, by the index that transmissions carry.
    package var stations: [SeaStation] { coverage.stations }

    /// The messages from the beginning, in order of arrival at the centre.
    package func feed() -> SeaFeed { SeaFeed(self) }
}
