//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Simulation

extension SeaScenario {
    /// A sea of two nights, small enough for a test, with events of every kind.
    static func small(seed: UInt64 = 3, loss: Double = 0) -> SeaScenario {
        var scenario = SeaScenario()
        scenario.seed = seed
        scenario.hours = 48
        scenario.vessels = 420
        scenario.events = 80
        scenario.messageLoss = loss
        return scenario
    }

    /// Honest traffic through a channel without failures and limits.
    static func calm(hours: Double) -> SeaScenario {
        var scenario = SeaScenario()
        scenario.hours = hours
        scenario.vessels = 300
        scenario.events = 0
        scenario.outagesPerStationDay = 0
        scenario.slotsPerSecond = 0
        scenario.corruptedShare = 0
        return scenario
    }
}
