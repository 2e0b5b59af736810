//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Simulation
import Testing

@Suite("Truth of the sea")
struct SeaTruthTests {
    private static let traffic = try? SeaTraffic(scenario: .small(seed: 8))
    private let traffic: SeaTraffic
    private let truth: SeaTruth

    init() throws {
        traffic = try #require(Self.traffic)
        truth = traffic.truth
    }

    @Test("every illicit behaviour occurs, and as many honest look-alikes as illicit events that count")
    func counts() {
        let counted = truth.events.filter { $0.isCounted && !$0.behaviour.isHardNegative }
        for behaviour in SeaBehaviour.allCases where !behaviour.isHardNegative {
            #expect(counted.contains { $0.behaviour == behaviour }, "\(behaviour)")
        }
        #expect(truth.events.count { $0.behaviour.isHardNegative } == counted.count)
        #expect(truth.events.allSatisfy { $0.start <= $0.end && $0.metAt >= $0.start })
        #expect(counted.allSatisfy { $0.observed >= SeaTruth.observedShare })
    }

    @Test("an event that counts was heard: vessels of meetings reported in most of its ten minutes")
    func heard() {
        let meetings = truth.events.filter { $0.isCounted && $0.behaviour == .encounter }
        let positions = positions(of: Set(meetings.flatMap(\.vessels)))
        for meeting in meetings {
            let slots = Set((meeting.start / 600_000)...(meeting.end / 600_000))
            for vessel in meeting.vessels {
                let heard = Set((positions[vessel] ?? []).map { $0.sentAt / 600_000 })
                #expect(slots.intersection(heard).count * 10 >= slots.count * 8, "\(vessel)")
            }
        }
    }

    @Test("vessels of a meeting are within 500 m of each other from its start to its end, by truth and by reports")
    func distances() throws {
        let meetings = truth.events.filter { $0.behaviour == .encounter && $0.isCounted }
        let positions = positions(of: Set(meetings.flatMap(\.vessels)))
        #expect(meetings.count > 10)
        for meeting in meetings {
            let hulls = meeting.vessels.map { number in traffic.hulls.first { traffic.fixes(of: $0)[0].mmsi == number }
            }
            let one = try #require(hulls[0])
            let other = try #require(hulls[1])
            for instant in stride(from: meeting.start, through: meeting.end, by: 60_000) {
                let places = [traffic.fix(of: one, at: instant)?.place, traffic.fix(of: other, at: instant)?.place]
                let metres = try #require(places[0]).metres(to: try #require(places[1]))
                #expect(metres <= 500)
            }
            // Reports of the two within ten seconds of each other; 30 m for the error of two receivers.
            let first = (positions[meeting.vessels[0]] ?? []).filter { meeting.start...meeting.end ~= $0.sentAt }
            let second = (positions[meeting.vessels[1]] ?? []).filter { meeting.start...meeting.end ~= $0.sentAt }
            for report in first {
                guard let near = second.first(where: { abs($0.sentAt - report.sentAt) < 10_000 }) else { continue }
                #expect(report.place.metres(to: near.place) < 530)
            }
        }
    }

    @Test("two of five meetings last over midnight in UTC")
    func midnight() {
        let meetings = truth.events.filter { $0.behaviour == .encounter && $0.isCounted }
        let crossing = meetings.count { $0.start / 86_400_000 != $0.end / 86_400_000 }
        #expect(crossing * 4 >= meetings.count)
    }

    @Test("a dark vessel says nothing from start to end, and speaks before and after")
    func silence() {
        let gaps = truth.events.filter { $0.isCounted && ($0.behaviour == .darkGap || $0.behaviour == .shortDarkGap) }
        let positions = positions(of: Set(gaps.flatMap(\.vessels)))
        #expect(gaps.count > 10)
        for gap in gaps {
            let spoken = (positions[gap.vessels[0]] ?? []).map(\.sentAt)
            #expect(!spoken.contains { $0 > gap.start && $0 < gap.end })
            #expect(spoken.contains { $0 <= gap.start && $0 > gap.start - 600_000 })
            #expect(spoken.contains { $0 >= gap.end && $0 < gap.end + 600_000 })
        }
    }

    @Test("a cloned number reports from two places more than 15 miles apart")
    func clones() throws {
        let clones = truth.events.filter { $0.behaviour == .identityClone && $0.isCounted }
        let positions = positions(of: Set(clones.flatMap(\.vessels)))
        #expect(!clones.isEmpty)
        for clone in clones {
            let reports = (positions[clone.vessels[0]] ?? []).filter { clone.start...clone.end ~= $0.sentAt }
            let first = try #require(reports.first)
            #expect(
                reports.contains { abs($0.sentAt - first.sentAt) < 1_200_000 && $0.place.miles(to: first.place) > 15 }
            )
        }
    }

    @Test("false positions are miles from the truth while they last, and only then")
    func spoofs() throws {
        let spoofs = truth.events.filter { $0.behaviour == .offsetSpoof && $0.isCounted }
        let positions = positions(of: Set(spoofs.flatMap(\.vessels)))
        #expect(!spoofs.isEmpty)
        for spoof in spoofs {
            let hull = try #require(traffic.hulls.first { traffic.fixes(of: $0)[0].mmsi == spoof.vessels[0] })
            for report in positions[spoof.vessels[0]] ?? [] {
                let place = try #require(traffic.fix(of: hull, at: report.sentAt)?.place)
                let isFalse = spoof.start..<spoof.end ~= report.sentAt
                #expect(isFalse ? report.place.miles(to: place) > 4.9 : report.place.metres(to: place) < 30)
            }
        }
    }

    @Test("night runs reach the shore by night at 20 knots and more")
    func nightRuns() throws {
        let runs = truth.events.filter { $0.behaviour == .nightRun && $0.isCounted }
        #expect(!runs.isEmpty)
        for run in runs {
            let hour = (run.metAt / 3_600_000 + 7) % 24
            #expect(hour >= 18 || hour < 6)
            let hull = try #require(traffic.hulls.first { traffic.fixes(of: $0)[0].mmsi == run.vessels[0] })
            let knots = try #require(traffic.fix(of: hull, at: run.metAt - 60_000)?.knots)
            #expect(knots > 20)
        }
    }

    private struct Report {
        let sentAt: Int64
        let place: SeaPoint
    }

    /// Readable positions of some vessels in order of time, each once.
    private func positions(of vessels: Set<UInt32>) -> [UInt32: [Report]] {
        var positions: [UInt32: [Report]] = [:]
        for message in traffic.feed().joined() where vessels.contains(message.mmsi) && !message.isCorrupted {
            guard case .position(let report) = message.body, report.latitude != 91 * 600_000 else { continue }
            let place = SeaPoint(Double(report.longitude) / 600_000, Double(report.latitude) / 600_000)
            positions[message.mmsi, default: []].append(Report(sentAt: message.sentAt, place: place))
        }
        return positions.mapValues { $0.sorted { $0.sentAt < $1.sentAt } }
    }
}
