//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Simulation
import Testing

@Suite("Determinism")
struct DeterminismTests {
    @Test("the same seed and scenario give the same bytes")
    func sameSeed() throws {
        var scenario = BorderScenario.quiet
        scenario.days = 30
        let one = try SimulatedYear(scenario, seed: 4)
        let other = try SimulatedYear(scenario, seed: 4)
        defer {
            one.remove()
            other.remove()
        }
        for name in SimulatedYear.files {
            #expect(try one.bytes(name) == other.bytes(name), "\(name) differs")
        }
        #expect(one.summary == other.summary)
    }

    @Test("another seed gives another year")
    func otherSeed() throws {
        var scenario = BorderScenario.quiet
        scenario.days = 10
        let one = try SimulatedYear(scenario, seed: 4)
        let other = try SimulatedYear(scenario, seed: 5)
        defer {
            one.remove()
            other.remove()
        }
        #expect(try one.bytes("vn/declarations.csv") != other.bytes("vn/declarations.csv"))
    }

    @Test("progress counts every day once")
    func progress() throws {
        var scenario = BorderScenario.quiet
        scenario.days = 5
        let folder = FileManager.default.temporaryDirectory.appending(path: "border-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var seen: [Int] = []
        try BorderSimulation(scenario: scenario, seed: 1).write(to: folder) { done, total in
            seen.append(done)
            #expect(total == 5)
        }
        #expect(seen == [1, 2, 3, 4, 5])
    }
}
