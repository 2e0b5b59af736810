//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Simulation
import Testing

@Suite("Score of a detector")
struct SeaScoreTests {
    private func event(
        _ behaviour: SeaBehaviour,
        _ vessels: [UInt32],
        _ minutes: ClosedRange<Int64>,
        isCounted: Bool = true
    ) -> SeaEvent {
        SeaEvent(
            behaviour: behaviour,
            vessels: vessels,
            start: minutes.lowerBound * 60_000,
            end: minutes.upperBound * 60_000,
            metAt: minutes.lowerBound * 60_000 + 30_000,
            longitude: 108,
            latitude: 20,
            observed: 1,
            isCounted: isCounted,
            notes: ""
        )
    }

    private func finding(_ behaviour: SeaBehaviour, _ vessels: [UInt32], _ minutes: ClosedRange<Int64>) -> SeaFinding {
        SeaFinding(
            behaviour: behaviour,
            vessels: vessels,
            start: minutes.lowerBound * 60_000,
            end: minutes.upperBound * 60_000,
            raisedAt: minutes.upperBound * 60_000
        )
    }

    private func score(_ events: [SeaEvent], _ findings: [SeaFinding]) -> SeaScore {
        SeaScore(truth: SeaTruth(events: events, vesselHours: 2_000), findings: findings)
    }

    @Test("the first alert on an event is right, a second one false")
    func repeated() throws {
        let score = score(
            [event(.darkGap, [1], 100...200)],
            [finding(.darkGap, [1], 100...150), finding(.shortDarkGap, [1], 100...160)]
        )
        let row = try #require(score.rows.first)
        #expect(score.rows.count == 1 && row.behaviour == .darkGap && row.recall == Proportion(1, of: 1))
        #expect(row.medianLatency == 2_970 && row.p99Latency == 2_970)
        #expect(score.families.map(\.precision) == [Proportion(1, of: 2)])
        #expect(score.falsePerThousandHours == 0.5)
    }

    @Test("an encounter must name both vessels")
    func both() {
        let events = [event(.encounter, [1, 2], 100...200)]
        #expect(score(events, [finding(.encounter, [2, 1], 110...140)]).missed.isEmpty)
        #expect(score(events, [finding(.encounter, [1, 3], 110...140)]).missed.count == 1)
        #expect(score(events, [finding(.encounter, [1], 110...140)]).falseAlerts.count == 1)
    }

    @Test("of a dark rendezvous the vessel that is heard is enough")
    func oneSide() {
        let events = [event(.darkRendezvous, [1, 2], 100...200)]
        #expect(score(events, [finding(.darkRendezvous, [1], 110...140)]).missed.isEmpty)
        #expect(score(events, [finding(.encounter, [1, 2], 110...140)]).missed.count == 1)
    }

    @Test("alerts at another time or on a hard negative are false, and the hard negative is named")
    func hardNegatives() {
        let score = score(
            [event(.loitering, [1], 100...400), event(.trawlerPair, [3, 4], 100...400)],
            [
                finding(.loitering, [1], 420...430), finding(.encounter, [3, 4], 120...200),
                finding(.loitering, [1], 10...84),
            ]
        )
        #expect(score.fooledBy == [.trawlerPair: 1])
        #expect(score.falseAlerts.count == 3)
        #expect(score.missed.count == 1)
    }

    @Test("the event's time is widened by a quarter of an hour")
    func slack() {
        let events = [event(.loitering, [1], 100...400)]
        #expect(score(events, [finding(.loitering, [1], 50...85)]).missed.isEmpty)
        #expect(score(events, [finding(.loitering, [1], 50...84)]).missed.count == 1)
    }

    @Test("what need not be found is neither right nor wrong")
    func neutral() throws {
        let score = score([event(.darkGap, [1], 100...200, isCounted: false)], [finding(.darkGap, [1], 100...150)])
        #expect(score.rows.isEmpty)
        let family = try #require(score.families.first)
        #expect(family.neutral == 1 && family.precision.total == 0)
        #expect(score.falsePerThousandHours == 0)
    }

    @Test("a second alert on a field of many vessels is false unless it names a new one")
    func fields() {
        let events = [event(.spoofField, [1, 2, 3, 4], 100...200)]
        let alerts = [
            finding(.jumpSpoof, [1], 100...110), finding(.offsetSpoof, [2, 3], 100...120),
            finding(.jumpSpoof, [3], 100...130),
        ]
        let score = score(events, alerts)
        #expect(score.missed.isEmpty)
        #expect(score.falseAlerts == [alerts[2]])
    }

    @Test("two events of one vessel are found by two alerts, each by the one that overlaps most")
    func twice() {
        let events = [event(.darkGap, [1], 100...200), event(.darkGap, [1], 210...300)]
        let score = score(events, [finding(.darkGap, [1], 205...290), finding(.darkGap, [1], 100...199)])
        #expect(score.missed.isEmpty && score.falseAlerts.isEmpty)
    }

    @Test("the median and the 99th percentile are of the right alerts")
    func latencies() throws {
        let events = (1...4).map { event(.loitering, [UInt32($0)], 100...400) }
        let findings = (1...4).map { finding(.loitering, [UInt32($0)], 100...(100 + Int64($0))) }
        let row = try #require(score(events, findings).rows.first)
        #expect(row.medianLatency == 90)
        #expect(row.p99Latency == 210)
    }

    @Test(
        "intervals are Wilson's",
        arguments: [(0, 10, 0.0, 0.2775), (8, 10, 0.4902, 0.9433), (10, 10, 0.7225, 1.0), (50, 100, 0.4038, 0.5962)]
    )
    func wilson(hits: Int, total: Int, low: Double, high: Double) {
        let interval = Proportion(hits, of: total).interval
        #expect(abs(interval.lowerBound - low) < 0.0001)
        #expect(abs(interval.upperBound - high) < 0.0001)
    }
}
