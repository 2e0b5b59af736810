//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The content of `scenario.json`: all parameters, the seed, and the counts.
struct ScenarioRecord: Encodable {
    let scenario: BorderScenario
    let seed: UInt64
    let summary: SimulationSummary
}
