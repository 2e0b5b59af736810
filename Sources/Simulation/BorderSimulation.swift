//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

/// A border with two sides, played for a scenario's days.
///
/// The same scenario and seed give the same bytes on every run: all chance comes from one generator with named
/// streams, no clock is read, and nothing depends on the order of a hash table.
package struct BorderSimulation: Sendable {
    package let scenario: BorderScenario
    /// Tune models on seeds 1–99, report on seeds 1001–1099.
    package let seed: UInt64

    package init(scenario: BorderScenario = .standard, seed: UInt64) {
        self.scenario = scenario
        self.seed = seed
    }

    /// Writes `vn/declarations.csv`, `vn/replay.csv`, `cn/declarations.csv`, `truth.csv`, the lists of the office in `lists`
    /// and `scenario.json`.
    ///
    /// Files get their names only when all of them are whole. Memory stays bounded by a few days of declarations.
    ///
    /// - Parameters:
    ///   - directory: Made where it does not exist.
    ///   - progress: Called after each simulated day with the days done and all days.
    /// - Throws: `SimulationError` with the path and the system's reason, or the parameter that is impossible.
    @discardableResult
    package func write(
        to directory: URL,
        progress: ((_ done: Int, _ total: Int) -> Void)? = nil
    ) throws(SimulationError) -> SimulationSummary {
        try scenario.validate()
        var year = BorderYear(scenario: scenario, seed: seed)
        var files = try YearFiles(directory: directory)
        for offset in 0..<scenario.days {
            let day = scenario.firstDay + offset
            let (ours, theirs) = year.play(day)
            try files.write(ours, theirs, tariff: year.tariff)
            progress?(offset + 1, scenario.days)
        }
        try files.write([], year.lastMirrors(), tariff: year.tariff)
        let summary = year.close(files.summary)
        try files.finish(scenario: scenario, seed: seed, summary: summary)
        return summary
    }
}
