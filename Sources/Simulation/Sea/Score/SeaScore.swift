//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How well a detector's alerts agree with the truth.
///
/// Alerts are taken in order of `raisedAt`. An alert can match an illicit event when all of this holds:
/// - both belong to the same family of behaviours (`SeaBehaviour.family`);
/// - an encounter names both of its vessels, any other alert at least one vessel of the event;
/// - their times overlap, the event's widened by `slack` on both sides.
///
/// Of several the one not yet found is taken, counted events before others, then the longest overlap. The first alert on a
/// counted event is right. Later ones on the same event are false, except where the event has three or more vessels and
/// the alert names one that no alert named before. Alerts that match only events that do not count (too little of them
/// could be heard, or they come with another event) are neither right nor wrong. All other alerts are false, those on hard
/// negatives among them.
package struct SeaScore: Sendable {
    /// Milliseconds that an event is widened by: a quarter of an hour, the longest a message is on its way.
    package static let slack: Int64 = 900_000

    /// What was found of one behaviour.
    package struct Row: Hashable, Sendable {
        package let behaviour: SeaBehaviour
        /// Events found of events that count.
        package let recall: Proportion
        /// Seconds from `metAt` to the alert, 0 where the alert came before; nil where none was found.
        package let medianLatency: Double?
        package let p99Latency: Double?
    }

    /// What alerts of one family were worth.
    package struct Family: Hashable, Sendable {
        package let behaviour: SeaBehaviour
        /// Right alerts of those that are right or false.
        package let precision: Proportion
        package let neutral: Int
        package let falsePerThousandHours: Double
    }

    /// In order of behaviours; those without counted events are left out.
    package let rows: [Row]
    /// In order of behaviours; those without alerts are left out.
    package let families: [Family]
    /// False alerts of all families in a thousand vessel-hours.
    package let falsePerThousandHours: Double
    /// False alerts that name a vessel of a hard negative while it goes on, by the behaviour of that.
    package let fooledBy: [SeaBehaviour: Int]
    /// Illicit events that count and were not found.
    package let missed: [SeaEvent]
    package let falseAlerts: [SeaFinding]

    /// Holds alerts against the truth.
    package init(truth: SeaTruth, findings: [SeaFinding]) {
        var match = SeaMatch(truth)
        for finding in findings.sorted(by: { ($0.raisedAt, $0.start) < ($1.raisedAt, $1.start) }) {
            match.take(finding)
        }
        let thousands = truth.vesselHours / 1_000
        func rate(_ count: Int) -> Double { thousands > 0 ? Double(count) / thousands : 0 }

        let counted = truth.events.indices.filter {
            truth.events[$0].isCounted && !truth.events[$0].behaviour.isHardNegative
        }
        let illicit = SeaBehaviour.allCases.filter { !$0.isHardNegative }
        rows = illicit.compactMap { behaviour in
            let events = counted.filter { truth.events[$0].behaviour == behaviour }
            guard !events.isEmpty else { return nil }
            let latencies = (match.latencies[behaviour] ?? []).sorted()
            return Row(
                behaviour: behaviour,
                recall: Proportion(events.count { match.found[$0] }, of: events.count),
                medianLatency: Self.quantile(0.5, of: latencies),
                p99Latency: Self.quantile(0.99, of: latencies)
            )
        }
        families = illicit.filter { $0.family == $0 }.compactMap { family in
            let right = match.right[family, default: 0]
            let wrong = match.falseAlerts.count { $0.behaviour.family == family }
            let neutral = match.neutral[family, default: 0]
            guard right + wrong + neutral > 0 else { return nil }
            return Family(
                behaviour: family,
                precision: Proportion(right, of: right + wrong),
                neutral: neutral,
                falsePerThousandHours: rate(wrong)
            )
        }
        falsePerThousandHours = rate(match.falseAlerts.count)
        fooledBy = match.fooledBy
        missed = counted.filter { !match.found[$0] }.map { truth.events[$0] }
        falseAlerts = match.falseAlerts
    }

    /// The smallest value that at least this share of the sorted values does not exceed.
    static func quantile(_ share: Double, of sorted: [Double]) -> Double? {
        guard !sorted.isEmpty else { return nil }
        let rank = Int((share * Double(sorted.count)).rounded(.up))
        return sorted[max(0, min(sorted.count, rank) - 1)]
    }
}
