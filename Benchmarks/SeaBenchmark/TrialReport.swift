//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import SeaWatch
import Simulation

/// What detection is worth on simulated seas, printed row by row. Synthetic; no field accuracy.
enum TrialReport {
    static func run(seeds: [UInt64], loss: Double, vessels: Int, hours: Double, coast: Coast?, isVerbose: Bool) throws {
        for seed in seeds {
            var scenario = SeaScenario()
            scenario.seed = seed
            scenario.messageLoss = loss
            scenario.vessels = vessels
            scenario.hours = hours
            let clock = ContinuousClock()
            let began = clock.now
            let trial = try SeaTrial(scenario, coast: coast)
            let seconds = (clock.now - began) / .seconds(1)
            let score = trial.score
            print(
                "seed \(seed) loss \(loss): \(trial.received) messages in \(rounded(seconds)) s, "
                    + "\(rounded(trial.truth.vesselHours)) vessel-hours, \(trial.bytes / vessels) bytes a vessel, "
                    + "\(rounded(score.falsePerThousandHours)) false alerts in 1,000 vessel-hours"
            )
            for row in score.rows {
                print(
                    "  \(row.behaviour.rawValue): recall \(row.recall.hits)/\(row.recall.total)"
                        + ", latency \(rounded(row.medianLatency ?? .nan)) / \(rounded(row.p99Latency ?? .nan)) s"
                )
            }
            for family in score.families {
                print(
                    "  alerts \(family.behaviour.rawValue): precision \(family.precision.hits)/"
                        + "\(family.precision.total), neutral \(family.neutral)"
                )
            }
            print("  fooled by", score.fooledBy.map { "\($0.key.rawValue) \($0.value)" }.sorted().joined(separator: ", "))
            guard isVerbose else { continue }
            for event in score.missed {
                print(
                    "  missed", event.behaviour.rawValue, event.vessels, time(event.start, scenario), time(event.end, scenario),
                    rounded(event.longitude), rounded(event.latitude), rounded(event.observed), event.notes
                )
            }
            for finding in score.falseAlerts {
                let near = trial.truth.events.filter {
                    !Set($0.vessels).isDisjoint(with: finding.vessels) && $0.start < finding.end && $0.end > finding.start
                }
                print(
                    "  false", finding.behaviour.rawValue, finding.vessels, time(finding.start, scenario),
                    time(finding.end, scenario), near.map(\.behaviour.rawValue)
                )
            }
        }
    }

    private static func time(_ time: Int64, _ scenario: SeaScenario) -> String {
        String(format: "%.2fh", Double(time - scenario.start) / 3_600_000)
    }

    private static func rounded(_ value: Double) -> Double { value.isNaN ? value : (value * 100).rounded() / 100 }
}
