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
            print(
                "  fooled by",
                score.fooledBy.map { "\($0.key.rawValue) \($0.value)" }.sorted().joined(separator: ", ")
            )
            guard isVerbose else { continue }
            for event in score.missed {
                print(
                    "  missed",
                    event.behaviour.rawValue,
                    event.vessels,
                    time(event.start, scenario),
                    time(event.end, scenario),
                    rounded(event.longitude),
                    rounded(event.latitude),
                    rounded(event.observed),
                    event.notes
                )
            }
            let wrong = Set(score.falseAlerts.map { "\($0.start) \($0.vessels)" })
            for alert in trial.alerts where !wrong.contains("\(alert.start) \(alert.vessels)") {
                print(
                    "  right",
                    alert.behaviour.rawValue,
                    alert.vessels,
                    time(alert.start, scenario),
                    alert.figures.map { "\($0.kind.rawValue)=\(rounded($0.value))" }.joined(separator: " ")
                )
            }
            for finding in score.falseAlerts {
                let near = trial.truth.events.filter {
                    !Set($0.vessels).isDisjoint(with: finding.vessels) && $0.start < finding.end
                        && $0.end > finding.start
                }
                let figures =
                    trial.alerts.first {
                        $0.start == finding.start && $0.vessels == finding.vessels
                    }?.figures.map { "\($0.kind.rawValue)=\(rounded($0.value))" } ?? []
                print(
                    "  false",
                    finding.behaviour.rawValue,
                    finding.vessels,
                    finding.vessels.map { trial.types[$0] ?? 0 },
                    time(finding.start, scenario),
                    time(finding.end, scenario),
                    near.map(\.behaviour.rawValue),
                    figures.joined(separator: " ")
                )
            }
        }
    }

    private static func time(_ time: Int64, _ scenario: SeaScenario) -> String {
        String(format: "%.2fh", Double(time - scenario.start) / 3_600_000)
    }

    private static func rounded(_ value: Double) -> Double { value.isNaN ? value : (value * 100).rounded() / 100 }
}
