//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension SeaSettings {
    /// Between what a node may set each threshold, ends included.
    ///
    /// Wide enough for any sea. Times fit 32 bits of seconds, speeds and counts what a report or a state holds; the grid of
    /// slow vessels finds who is within 556 m, the lists of zones who is within twelve miles, and nothing said of a ship is
    /// above 102.2 knots or 25.5 m (ITU-R M.1371-5, annex 8, tables 48 and 52).
    package static let ranges: [String: ClosedRange<Double>] = [
        "vesselLimit": 1_000...4_194_304,
        "forgetHours": 1...720,
        "lateMinutes": 1...120,
        "gapMinutes": 5...1_440,
        "gapChance": 0...1,
        "gapHearing": 0...1,
        "gapNeighbours": 0...100,
        "gapNeighbourShare": 0...1,
        "encounterMetres": 10...550,
        "alongsideMetres": 10...550,
        "encounterMinutes": 1...1_440,
        "slowKnots": 0.1...20,
        "underWayKnots": 0.1...30,
        "crowd": 1...255,
        "roadsteadMiles": 0...12,
        "rendezvousMinutes": 1...360,
        "rendezvousKnots": 0...102,
        "loiteringHours": 0.5...168,
        "loiteringShoreMiles": 0...1_000,
        "waitingMiles": 0...12,
        "impossibleKnots": 10...1_000,
        "jumpMetres": 100...100_000,
        "cloneAlternations": 1...200,
        "cloneMiles": 0...1_000,
        "circleTurns": 1...100,
        "interferenceVessels": 2...1_000,
        "quietHours": 0.5...72,
        "handoverMinutes": 0...1_440,
        "draughtChange": 1...255,
        "approachKnots": 1...102,
        "approachMiles": 0...100,
        "nightFrom": 0...24,
        "nightTo": 0...24,
        "secondsEast": -50_400...50_400,
    ]
}
