//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Which station hears what: range, failures and clocks of all stations through the scenario.
struct SeaCoverage: Sendable {
    let stations: [SeaStation]
    /// Failures of each station, in order of time.
    let outages: [[SeaSpan]]
    /// A station's clock: seconds it is always off, and stretches in which it is off by more.
    let clocks: [SeaStationClock]

    init(scenario: SeaScenario) {
        var random = RandomSource(seed: scenario.seed, stream: "sea stations")
        stations = Array(SeaStation.gulf.prefix(scenario.stations))
        let seconds = scenario.hours * 3_600
        var outages = [[SeaSpan]](repeating: [], count: stations.count)
        for index in stations.indices {
            for _ in 0..<random.poisson(scenario.outagesPerStationDay * scenario.hours / 24) {
                // Half an hour to four hours, the time a generator or a line is mended in; judgement.
                let length = random.between(1_800, 14_400)
                let start = random.between(0, seconds)
                outages[index].append(SeaSpan(start: start, end: start + length))
                // One failure in three is of a line that a neighbour shares; judgement.
                if random.happens(1.0 / 3), let neighbour = Self.neighbour(of: index, in: stations) {
                    outages[neighbour].append(SeaSpan(start: start, end: start + length))
                }
            }
        }
        self.outages = outages.map { $0.sorted { $0.start < $1.start } }
        clocks = stations.indices.map { SeaStationClock(isErratic: $0 % 10 == 7, seconds: seconds, random: &random) }
    }

    private static func neighbour(of index: Int, in stations: [SeaStation]) -> Int? {
        stations.indices.filter { $0 != index }.min {
            stations[$0].place.miles(to: stations[index].place) < stations[$1].place.miles(to: stations[index].place)
        }
    }

    /// Whether a station works at this time.
    func works(_ station: Int, at time: Double) -> Bool {
        !outages[station].contains { $0.contains(time) }
    }

    /// The probability that a station which works hears one message.
    ///
    /// A logistic curve: 0.97 near by, half of it at nine tenths of the range, almost nothing 20 % beyond. Class B sends
    /// with 2 W instead of 12.5 W (ITU-R M.1371-5), which costs it three tenths of the range. The shape is a judgement.
    func hearing(_ station: Int, of place: SeaPoint, isClassB: Bool) -> Double {
        let range = stations[station].range * (isClassB ? 0.7 : 1)
        let miles = stations[station].place.miles(to: place)
        guard miles < 1.3 * range else { return 0 }
        return 0.97 / (1 + exp((miles - 0.9 * range) / (0.06 * range)))
    }

    /// The probability that at least one working station hears one message.
    func hearing(of place: SeaPoint, isClassB: Bool, at time: Double) -> Double {
        var missed = 1.0
        for index in stations.indices where works(index, at: time) {
            missed *= 1 - hearing(index, of: place, isClassB: isClassB)
        }
        return 1 - missed
    }
}
