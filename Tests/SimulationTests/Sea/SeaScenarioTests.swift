//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Simulation
import Testing

@Suite("Parameters of the sea")
struct SeaScenarioTests {
    @Test("a scenario in JSON keeps defaults where it is silent and comes back as it was written")
    func json() throws {
        let scenario = try SeaScenario(json: Data(#"{"seed": 5, "messageLoss": 0.5, "mix": {"darkGap": 2}}"#.utf8))
        #expect(scenario.seed == 5 && scenario.messageLoss == 0.5 && scenario.vessels == SeaScenario().vessels)
        #expect(scenario.mix == SeaMix([.darkGap: 2]))
        #expect(try SeaScenario(json: JSONEncoder().encode(scenario)) == scenario)
    }

    @Test(
        "what no sea can have is refused",
        arguments: [
            #"{"messageLoss": 0.9}"#, #"{"vessels": 0}"#, #"{"hours": 12}"#, #"{"stations": 21}"#, #"{"boats": 3}"#,
            #"{"mix": {"tow": 1}}"#, #"{"mix": {"darkGap": -1}}"#, #"{"mix": {"piracy": 1}}"#,
        ]
    )
    func refused(json: String) {
        #expect(throws: SimulationError.self) { try SeaScenario(json: Data(json.utf8)) }
    }

    @Test("seeds for tuning and for reporting have none in common")
    func seeds() {
        #expect(Set(SeaScenario.tuningSeeds).isDisjoint(with: SeaScenario.reportingSeeds))
    }

    @Test("texts on the air are twenty characters of six bits")
    func text() {
        #expect(SeaText("Hai Phong 15").string == "HAI PHONG 15")
        #expect(SeaText("").string.isEmpty)
        #expect(SeaText("123456789012345678901").string == "12345678901234567890")
        #expect(SeaText("é{").string == "???")
    }
}
