//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The messages of a simulated sea, in order of arrival, made while they are read.
///
/// Memory is that of the world plus what is on its way at one time: at most a quarter of an hour of delayed messages.
package struct SeaFeed: IteratorProtocol, Sequence, Sendable {
    private let start: Int64
    private let seconds: Int
    private var second = 0
    private var legs: [SeaLeg] = []
    private var identities: [SeaVessel.Identity] = []
    private var falsehoods: [SeaFalsehood] = []
    private var cursors: [SeaCursor] = []
    /// Vessels due in a second: a list through `links` from each of 512 heads, as no interval is longer than 180 s.
    private var heads = [Int32](repeating: -1, count: 512)
    private var links: [Int32] = []
    private let coverage: SeaCoverage
    private var channel: SeaChannel
    private var fixed: SeaFixedStations
    private var random: RandomSource

    /// Messages in one batch, about.
    static let batch = 4_096

    init(_ traffic: SeaTraffic) {
        let scenario = traffic.scenario
        start = scenario.start
        seconds = Int((scenario.hours * 3_600).rounded(.up))
        coverage = traffic.coverage
        channel = SeaChannel(scenario: scenario, coverage: coverage)
        fixed = SeaFixedStations(coverage: coverage)
        random = RandomSource(seed: scenario.seed, stream: "sea reports")
        cursors.reserveCapacity(traffic.vessels.count)
        links = [Int32](repeating: -1, count: traffic.vessels.count)
        for vessel in traffic.vessels { take(vessel) }
        for index in cursors.indices { schedule(index) }
    }

    /// Messages that were heard and have not reached the centre: all that the feed keeps besides the world.
    package var onTheWay: Int { channel.onTheWay }

    private mutating func take(_ vessel: SeaVessel) {
        let all = vessel.track.legs
        // Of what happened before the scenario only the leg that reaches into it is needed.
        let from = all.lastIndex { $0.start <= 0 } ?? 0
        let first = Int32(legs.count)
        legs.append(contentsOf: all[from...].prefix { $0.start < Double(seconds) })
        if let last = all.last, vessel.track.time < Double(seconds) {
            // What ends before the scenario does leaves the air.
            var silence = last
            silence.start = vessel.track.time
            silence.isSilent = true
            legs.append(silence)
        }
        let phase = random.unit()
        var cursor = SeaCursor(
            leg: first,
            legsEnd: Int32(legs.count),
            identities: Int32(identities.count),
            falsehoods: Int32(falsehoods.count),
            isClassB: vessel.isClassB,
            hasHeading: vessel.hasHeading,
            due: 0,
            sentAt: 0,
            staticDue: ReportingInterval.staticData * random.unit()
        )
        if first < cursor.legsEnd {
            let begin = Swift.max(0, legs[Int(first)].start)
            cursor.due = begin + phase * interval(legs[Int(first)], isClassB: vessel.isClassB)
            cursor.sentAt = cursor.due
        } else {
            cursor.sentAt = .infinity
        }
        identities.append(contentsOf: vessel.identities)
        falsehoods.append(contentsOf: vessel.falsehoods)
        cursors.append(cursor)
    }

    /// The next batch; nil after the last message has arrived.
    package mutating func next() -> [SeaTransmission]? {
        var batch: [SeaTransmission] = []
        batch.reserveCapacity(2 * Self.batch)
        while batch.count < Self.batch, second < seconds + SeaChannel.longestDelay {
            if second < seconds { speak() }
            channel.release(second: second, into: &batch)
            second += 1
        }
        return batch.isEmpty ? nil : batch
    }

    /// Everything that is sent in this second.
    private mutating func speak() {
        channel.begin(second: second)
        let end = Double(second + 1)
        var vessel = heads[second & 511]
        heads[second & 511] = -1
        while vessel >= 0 {
            let index = Int(vessel)
            vessel = links[index]
            var cursor = cursors[index]
            while cursor.sentAt < end { report(&cursor) }
            cursors[index] = cursor
            schedule(index)
        }
        fixed.report(second: second, channel: &channel)
    }

    private mutating func schedule(_ index: Int) {
        let at = cursors[index].sentAt
        guard at < Double(seconds) else { return }
        // A silence may outlast the ring: look again before it has turned once.
        let slot = Swift.min(Int(at), second + 500) & 511
        links[index] = heads[slot]
        heads[slot] = Int32(index)
    }

    private func interval(_ leg: SeaLeg, isClassB: Bool) -> Double {
        isClassB
            ? ReportingInterval.classB(knots: leg.knots)
            : ReportingInterval.classA(knots: leg.knots, status: leg.status, isTurning: leg.isTurning)
    }

    /// Sends what the vessel sends next and says when it speaks again.
    private mutating func report(_ cursor: inout SeaCursor) {
        let time = cursor.sentAt
        while cursor.leg + 1 < cursor.legsEnd, legs[Int(cursor.leg) + 1].start <= time { cursor.leg += 1 }
        let leg = legs[Int(cursor.leg)]
        let hasNext = cursor.leg + 1 < cursor.legsEnd
        let legEnd = hasNext ? legs[Int(cursor.leg) + 1].start : Double.infinity
        if leg.isSilent || leg.start > time {
            // Back on the air, a transponder first listens for a minute (ITU-R M.1371-5, 3.3.5.1).
            cursor.due = leg.isSilent ? legEnd + 60 * random.unit() : leg.start + 1
            cursor.sentAt = cursor.due
            return
        }
        if time >= cursor.hearingUntil { listen(&cursor, leg: leg, at: time) }
        let identity = identities[Int(cursor.identities) + Int(leg.identity)]
        let position = position(leg, cursor: cursor, at: time)
        channel.send(at: time, mmsi: identity.mmsi, body: .position(position), hearing: cursor.hearing)
        if time >= cursor.staticDue {
            cursor.staticDue += ReportingInterval.staticData
            if cursor.staticDue <= time { cursor.staticDue = time + ReportingInterval.staticData }
            channel.send(
                at: time,
                mmsi: identity.mmsi,
                body: .staticData(identity.particulars),
                hearing: cursor.hearing
            )
        }
        var step = interval(leg, isClassB: cursor.isClassB)
        if cursor.due + step > legEnd, hasNext {
            // A faster leg begins before the next report: the shorter interval holds from there on.
            let faster = interval(legs[Int(cursor.leg) + 1], isClassB: cursor.isClassB)
            if faster < step { step = Swift.max(legEnd - cursor.due, 0) + faster }
        }
        cursor.due += step
        cursor.sentAt = Swift.max(time + 0.01, cursor.due + (random.unit() - 0.5) * 0.2 * Swift.min(step, 180))
    }

    private func listen(_ cursor: inout SeaCursor, leg: SeaLeg, at time: Double) {
        cursor.hearing = coverage.hearing(of: leg.place(at: time), isClassB: cursor.isClassB)
        // A mile changes little: two minutes at 30 knots, ten at 6.
        cursor.hearingUntil = time + (leg.knots == 0 ? 1_800 : leg.knots < 6 ? 600 : 120)
    }

    private mutating func position(_ leg: SeaLeg, cursor: SeaCursor, at time: Double) -> SeaPositionReport {
        var place = leg.place(at: time)
        var knots = Double(leg.knots)
        var course = Double(leg.course)
        if leg.falsehood > 0 {
            let falsehood = falsehoods[Int(cursor.falsehoods) + Int(leg.falsehood) - 1]
            (place, knots, course) = falsehood.report(place, knots: knots, course: course, time: time)
        }
        let word = random.next()
        // One report in a thousand comes while the receiver has no fix: 1 of 1,015 in the sample of the Danish Maritime
        // Authority.
        if word & 0x3ff == 0 { return noFix(leg, cursor: cursor, at: time) }
        let noise = SeaNoise(word)
        // A satellite receiver is about four metres off (standard deviation); 1/10000 minute is 0.185 m of latitude.
        let longitude = place.longitude * 600_000 + noise.first * 21.6
        let latitude = place.latitude * 600_000 + noise.second * 21.6
        // A tenth or two of a knot of noise; the course of a vessel that hardly moves is noise altogether.
        let speed = Swift.max(0, knots + noise.third * (knots > 0 ? 0.15 : 0.06))
        let wander = knots > 3 ? 1.2 : knots > 0 ? 12 : 180
        let over = course + noise.third * wander + noise.first * wander / 2 + 1_080
        return SeaPositionReport(
            isClassB: cursor.isClassB,
            longitude: Int32(longitude.rounded()),
            latitude: Int32(latitude.rounded()),
            speed: UInt16(Swift.min(1_022, (speed * 10).rounded())),
            course: UInt16((over * 10).rounded()) % 3_600,
            heading: !cursor.hasHeading ? 511 : heading(knots: knots, course: course, time: time, noise: noise.second),
            status: cursor.isClassB ? SeaStatus.undefined : leg.status,
            second: second(at: time)
        )
    }

    /// A report in which all that a satellite receiver gives is "not available": 181° east, 91° north.
    private func noFix(_ leg: SeaLeg, cursor: SeaCursor, at time: Double) -> SeaPositionReport {
        SeaPositionReport(
            isClassB: cursor.isClassB,
            longitude: 181 * 600_000,
            latitude: 91 * 600_000,
            speed: 1_023,
            course: 3_600,
            heading: 511,
            status: cursor.isClassB ? SeaStatus.undefined : leg.status,
            second: second(at: time)
        )
    }

    private func second(at time: Double) -> UInt8 { UInt8((start + Int64(time * 1_000)) / 1_000 % 60) }

    /// The bow: ahead under way, across the drift without way, round with the tide at anchor.
    private func heading(knots: Double, course: Double, time: Double, noise: Double) -> UInt16 {
        let bow: Double
        if knots == 0 {
            bow = 360 * (time / SeaLeg.tide).truncatingRemainder(dividingBy: 1)
        } else {
            bow = knots < 1.5 ? course + 70 : course
        }
        return UInt16((bow + 2 * noise + 720).rounded()) % 360
    }
}
