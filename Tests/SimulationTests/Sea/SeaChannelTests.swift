//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Simulation
import Testing

@Suite("The channel between vessels and the centre")
struct SeaChannelTests {
    @Test("the same scenario gives the same messages, another seed others")
    func determinism() throws {
        var scenario = SeaScenario.small()
        scenario.hours = 36
        scenario.vessels = 150
        scenario.events = 20
        let one = try SeaTraffic(scenario: scenario)
        let other = try SeaTraffic(scenario: scenario)
        #expect(one.truth == other.truth)
        var count = 0
        for (left, right) in zip(one.feed(), other.feed()) {
            #expect(left == right)
            count += left.count
        }
        #expect(count > 100_000)
        scenario.seed += 1
        let stranger = try SeaTraffic(scenario: scenario)
        #expect(stranger.truth != one.truth)
        var feed = one.feed()
        var strange = stranger.feed()
        #expect(feed.next() != strange.next())
    }

    @Test("messages come in order of arrival, some out of the order they were sent in, many by several stations")
    func order() throws {
        let traffic = try SeaTraffic(scenario: .small())
        var last = Int64.min
        var lastSent: Int64 = 0
        var late = 0
        var corrupted = 0
        var count = 0
        var heard: [SentMessage: Int] = [:]
        for batch in traffic.feed().prefix(50) {
            for message in batch {
                #expect(message.arrivedAt >= last && message.arrivedAt > message.sentAt)
                last = message.arrivedAt
                if message.sentAt < lastSent - 60_000 { late += 1 }
                lastSent = max(lastSent, message.sentAt)
                if message.isCorrupted { corrupted += 1 }
                count += 1
                heard[SentMessage(message), default: 0] += 1
            }
        }
        #expect(late > count / 500)
        #expect(abs(Double(corrupted) / Double(count) - 0.01) < 0.002)
        #expect(heard.values.count { $0 > 1 } > heard.count / 4)
    }

    @Test("loss takes its share of the transmissions and changes nothing else", arguments: [0.2, 0.5, 0.8])
    func loss(_ share: Double) throws {
        var scenario = SeaScenario.calm(hours: 6)
        let whole = try Self.sent(SeaTraffic(scenario: scenario))
        scenario.messageLoss = share
        let rest = try Self.sent(SeaTraffic(scenario: scenario))
        #expect(rest.isSubset(of: whole))
        #expect(abs(Double(rest.count) / Double(whole.count) - (1 - share)) < 0.01)
    }

    @Test("a station that fails hears nothing until it is mended")
    func outages() throws {
        var scenario = SeaScenario.small()
        scenario.outagesPerStationDay = 0.5
        let traffic = try SeaTraffic(scenario: scenario)
        let outages = traffic.truth.events.filter { $0.behaviour == .stationOutage }
        #expect(outages.count > 5)
        var spans: [UInt16: [ClosedRange<Int64>]] = [:]
        for outage in outages {
            let station = try #require(traffic.stations.firstIndex { outage.notes.hasPrefix($0.name) })
            spans[UInt16(station), default: []].append(
                outage.start + 1_000...max(outage.start + 1_000, outage.end - 1_000)
            )
        }
        var heard = 0
        for message in traffic.feed().joined() where message.sentAt < scenario.start + 172_800_000 {
            if spans[message.station]?.contains(where: { $0.contains(message.sentAt) }) == true { heard += 1 }
        }
        #expect(heard == 0)
    }

    @Test("clocks of stations are seconds off; of two in twenty a minute, an hour or a year for a while")
    func clocks() throws {
        var scenario = SeaScenario.calm(hours: 48)
        scenario.vessels = 60
        let traffic = try SeaTraffic(scenario: scenario)
        var worst = [Int64](repeating: 0, count: traffic.stations.count)
        for message in traffic.feed().joined() {
            let error = abs(message.stampedAt - message.sentAt)
            worst[Int(message.station)] = max(worst[Int(message.station)], error)
        }
        #expect(worst.count { $0 > 31_000_000_000 } == 2)
        #expect(worst.count { $0 < 3_100 } == 18)
    }

    @Test("no more is kept than what is on its way: two minutes' worth of messages, however long the feed")
    func memory() throws {
        var scenario = SeaScenario.calm(hours: 3)
        scenario.vessels = 5_000
        let traffic = try SeaTraffic(scenario: scenario)
        var feed = traffic.feed()
        var count = 0
        var most = 0
        while let batch = feed.next() {
            count += batch.count
            most = max(most, feed.onTheWay)
        }
        #expect(count > 2_000_000)
        let perSecond = count / (3 * 3_600)
        // Two per cent of the messages wait a minute and a half on average, the others a second.
        #expect(most > perSecond && most < 5 * perSecond)
        #expect(feed.onTheWay == 0)
    }

    /// Transmissions that at least one station heard.
    private static func sent(_ traffic: SeaTraffic) -> Set<SentMessage> {
        var sent: Set<SentMessage> = []
        for message in traffic.feed().joined() { sent.insert(SentMessage(message)) }
        return sent
    }
}
