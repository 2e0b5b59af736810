//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What lies between a transmission and the centre: distance, load, failures, wrong clocks, slow lines.
struct SeaChannel: Sendable {
    private let coverage: SeaCoverage
    private let start: Int64
    private let loss: Double
    private let slots: Double
    private let corrupted: UInt64
    private let delayed: UInt64
    /// Two streams, so that another loss leaves all other chance as it was.
    private var hearingRandom: RandomSource
    private var lossRandom: RandomSource
    private var load: [Double]
    private var offered: [Int]
    /// Share of what arrives at a station that finds a free slot, in 65,536ths; 0 while the station is down.
    private var clear: [UInt64]
    private var clockError: [Int64]
    /// Messages on their way, by the second of their arrival.
    private var pending: [[SeaTransmission]]
    private var counts = [Int](repeating: 0, count: 1_001)
    private var order: [Int32] = []

    /// Seconds that a message is on its way at most.
    static let longestDelay = 1_000

    init(scenario: SeaScenario, coverage: SeaCoverage) {
        self.coverage = coverage
        start = scenario.start
        loss = scenario.messageLoss
        slots = scenario.slotsPerSecond
        corrupted = UInt64(scenario.corruptedShare * 65_536)
        delayed = UInt64(scenario.delayedShare * 65_536)
        hearingRandom = RandomSource(seed: scenario.seed, stream: "sea hearing")
        lossRandom = RandomSource(seed: scenario.seed, stream: "sea loss")
        load = [Double](repeating: 0, count: coverage.stations.count)
        offered = [Int](repeating: 0, count: coverage.stations.count)
        clear = [UInt64](repeating: 0, count: coverage.stations.count)
        clockError = [Int64](repeating: 0, count: coverage.stations.count)
        pending = [[SeaTransmission]](repeating: [], count: 1_024)
    }

    /// Messages that were heard and have not arrived.
    var onTheWay: Int { pending.reduce(0) { $0 + $1.count } }

    /// Brings stations, their load and their clocks to a second of the scenario.
    mutating func begin(second: Int) {
        for index in load.indices {
            load[index] = 0.9 * load[index] + 0.1 * Double(offered[index])
            offered[index] = 0
            let time = Double(second)
            // With as many messages as slots half of them collide; with a quarter one in 17. Judgement on the shape.
            let share = slots > 0 ? 1 / (1 + (load[index] / slots) * (load[index] / slots)) : 1
            clear[index] = coverage.works(index, at: time) ? UInt64(share * 65_536) : 0
            clockError[index] = coverage.clocks[index].error(at: time)
        }
    }

    /// The clock of a station in milliseconds since 1970.
    func clock(of station: Int, at time: Double) -> Int64 {
        start + Int64(time * 1_000) + clockError[station]
    }

    /// Sends a message: every station that hears it passes it on.
    mutating func send(at time: Double, mmsi: UInt32, body: SeaTransmission.Body, hearing: SeaHearing) {
        let draw = hearingRandom.next()
        let isLost = lossRandom.unit() < loss
        receive(hearing.stations.0, hearing.odds.0, draw, 0, isLost, time, mmsi, body)
        receive(hearing.stations.1, hearing.odds.1, draw, 16, isLost, time, mmsi, body)
        receive(hearing.stations.2, hearing.odds.2, draw, 32, isLost, time, mmsi, body)
        receive(hearing.stations.3, hearing.odds.3, draw, 48, isLost, time, mmsi, body)
    }

    @inline(__always)
    private mutating func receive(
        _ station: UInt8,
        _ odds: UInt16,
        _ draw: UInt64,
        _ shift: UInt64,
        _ isLost: Bool,
        _ time: Double,
        _ mmsi: UInt32,
        _ body: SeaTransmission.Body
    ) {
        guard odds > 0 else { return }
        let index = Int(station)
        offered[index] += 1
        let chance = (draw >> shift) & 0xffff
        guard !isLost, chance << 16 < UInt64(odds) * clear[index] else { return }
        let fate = Self.mixed(draw ^ (UInt64(station) &+ 1) &* 0x9e37_79b9_7f4a_7c15)
        let sent = Int64(time * 1_000)
        let arrived = sent + Self.delay(fate, delayed: delayed)
        let transmission = SeaTransmission(
            sentAt: start + sent,
            // A message lasts 27 ms on the air (256 bits at 9,600 bit/s).
            stampedAt: start + sent + 27 + clockError[index],
            arrivedAt: start + arrived,
            station: UInt16(station),
            isCorrupted: fate >> 48 < corrupted,
            mmsi: mmsi,
            body: body
        )
        pending[Int(arrived / 1_000) & 1_023].append(transmission)
    }

    /// Milliseconds on the line: a tenth of a second to a second and a half; of the delayed nine in ten up to two minutes,
    /// the rest up to a quarter of an hour. Judgement.
    private static func delay(_ fate: UInt64, delayed: UInt64) -> Int64 {
        let usual = 100 + Int64(fate & 0x3ff) * 14 / 10
        guard (fate >> 16) & 0xffff < delayed else { return usual }
        let share = Int64((fate >> 32) & 0xffff)
        return (fate >> 10) & 0x3f < 58 ? 5_000 + share * 115 / 66 : 120_000 + share * 770 / 66
    }

    /// The last step of SplitMix64.
    private static func mixed(_ word: UInt64) -> UInt64 {
        var word = word
        word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
        return word ^ (word >> 31)
    }

    /// Hands out what arrives in a second, in order of its milliseconds.
    mutating func release(second: Int, into batch: inout [SeaTransmission]) {
        let bucket = second & 1_023
        let count = pending[bucket].count
        guard count > 0 else { return }
        // Counting sort by millisecond: stable, and linear however many arrive.
        for index in counts.indices { counts[index] = 0 }
        let base = start + Int64(second) * 1_000
        for index in 0..<count { counts[Int(pending[bucket][index].arrivedAt - base) + 1] += 1 }
        for index in 1..<counts.count { counts[index] += counts[index - 1] }
        if order.count < count { order = [Int32](repeating: 0, count: count) }
        for index in 0..<count {
            let millisecond = Int(pending[bucket][index].arrivedAt - base)
            order[counts[millisecond]] = Int32(index)
            counts[millisecond] += 1
        }
        for index in 0..<count { batch.append(pending[bucket][Int(order[index])]) }
        pending[bucket].removeAll(keepingCapacity: count < 4_096)
    }
}
