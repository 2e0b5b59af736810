//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Simulation
import Testing

@Suite("Scenario")
struct ScenarioTests {
    @Test("a scenario survives JSON")
    func roundTrip() throws {
        let json = try JSONEncoder().encode(BorderScenario.schemeChange)
        #expect(try BorderScenario(json: json) == .schemeChange)
    }

    @Test("missing keys keep their default")
    func defaults() throws {
        let json = Data(#"{"illicitShare": 0.05, "practice": {"randomShare": 0.1}, "schemeChange": "2026-02-01"}"#.utf8)
        let scenario = try BorderScenario(json: json)
        #expect(scenario.illicitShare == 0.05)
        #expect(scenario.practice.randomShare == 0.1)
        #expect(scenario.practice.officerShare == BorderScenario.standard.practice.officerShare)
        #expect(scenario.schemeChange == BorderDay(2026, 2, 1))
        #expect(scenario.days == 365)
    }

    @Test("a misspelt key is named")
    func misspelt() {
        #expect(throws: SimulationError.scenarioUnreadable("scenario: there is no parameter ilicitShare")) {
            try BorderScenario(json: Data(#"{"ilicitShare": 0.05}"#.utf8))
        }
    }

    @Test("an impossible parameter is named")
    func impossible() {
        #expect(throws: SimulationError.scenarioInvalid("days must be 1 … 3660")) {
            try BorderScenario(json: Data(#"{"days": 0}"#.utf8))
        }
        #expect(throws: SimulationError.scenarioInvalid("illicitShare must be 0 … 0.3")) {
            var scenario = BorderScenario.standard
            scenario.illicitShare = 0.9
            try BorderSimulation(scenario: scenario, seed: 1).write(to: FileManager.default.temporaryDirectory)
        }
    }

    @Test(
        "days read and write as ISO dates and refuse what does not exist",
        arguments: ["2024-02-29", "1999-12-31", "2026-01-01"]
    )
    func days(_ text: String) {
        #expect(BorderDay(iso: text)?.iso == text)
        #expect(BorderDay(iso: "2025-02-29") == nil)
        #expect(BorderDay(iso: "2025-2-9") == nil)
    }

    @Test("scenario.json carries all parameters, the seed and the counts")
    func record() throws {
        var scenario = BorderScenario.quiet
        scenario.days = 3
        let year = try SimulatedYear(scenario, seed: 99)
        defer { year.remove() }
        struct Record: Decodable {
            let scenario: BorderScenario
            let seed: UInt64
            let summary: SimulationSummary
        }
        let record = try JSONDecoder().decode(Record.self, from: year.bytes("scenario.json"))
        #expect(record.scenario == scenario)
        #expect(record.seed == 99)
        #expect(record.summary == year.summary)
    }
}
