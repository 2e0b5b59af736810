//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Alerts held against events, one after another.
struct SeaMatch {
    private let events: [SeaEvent]
    /// Events by each of their vessels, in order of the truth.
    private var byVessel: [UInt32: [Int]] = [:]
    private var named: [Int: Set<UInt32>] = [:]
    private(set) var found: [Bool]
    private(set) var right: [SeaBehaviour: Int] = [:]
    private(set) var neutral: [SeaBehaviour: Int] = [:]
    private(set) var falseAlerts: [SeaFinding] = []
    private(set) var fooledBy: [SeaBehaviour: Int] = [:]
    /// Seconds from the condition to the first right alert.
    private(set) var latencies: [SeaBehaviour: [Double]] = [:]

    init(_ truth: SeaTruth) {
        events = truth.events
        found = [Bool](repeating: false, count: truth.events.count)
        for (index, event) in truth.events.enumerated() {
            for vessel in event.vessels { byVessel[vessel, default: []].append(index) }
        }
    }

    /// Judges one alert.
    mutating func take(_ finding: SeaFinding) {
        let family = finding.behaviour.family
        let candidates = concurrent(finding).filter { fits(finding, events[$0]) }
        guard let best = candidates.max(by: { rank($0, finding) < rank($1, finding) }) else {
            refuse(finding)
            return
        }
        let event = events[best]
        let isNews = !named[best, default: []].isSuperset(of: finding.vessels)
        named[best, default: []].formUnion(finding.vessels)
        if !event.isCounted || (found[best] && event.vessels.count > 2 && isNews) {
            neutral[family, default: 0] += 1
        } else if found[best] {
            refuse(finding)
        } else {
            found[best] = true
            right[family, default: 0] += 1
            let late = Double(max(0, finding.raisedAt - event.metAt)) / 1_000
            latencies[event.behaviour, default: []].append(late)
        }
    }

    /// Events with a vessel of the alert whose time overlaps, widened by the slack.
    private func concurrent(_ finding: SeaFinding) -> [Int] {
        Set(finding.vessels.flatMap { byVessel[$0] ?? [] }).sorted().filter {
            finding.start <= events[$0].end + SeaScore.slack && finding.end >= events[$0].start - SeaScore.slack
        }
    }

    private func fits(_ finding: SeaFinding, _ event: SeaEvent) -> Bool {
        guard !event.behaviour.isHardNegative, event.behaviour.family == finding.behaviour.family else { return false }
        return event.behaviour != .encounter || event.vessels.allSatisfy(finding.vessels.contains)
    }

    /// Not yet found before found, counted before others, then the longest overlap.
    private func rank(_ index: Int, _ finding: SeaFinding) -> (Int, Int, Int64) {
        let event = events[index]
        let overlap = min(finding.end, event.end) - max(finding.start, event.start)
        return (found[index] ? 0 : 1, event.isCounted ? 1 : 0, overlap)
    }

    private mutating func refuse(_ finding: SeaFinding) {
        falseAlerts.append(finding)
        for index in concurrent(finding) where events[index].behaviour.isHardNegative {
            fooledBy[events[index].behaviour, default: 0] += 1
        }
    }
}
