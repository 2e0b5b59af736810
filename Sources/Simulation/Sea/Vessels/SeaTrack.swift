//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// What one vessel does, written leg after leg.
struct SeaTrack: Sendable {
    private(set) var legs: [SeaLeg] = []
    /// Seconds from the start of the scenario at which the last leg written ends.
    private(set) var time: Double
    private(set) var place: SeaPoint
    private(set) var course = 0.0

    init(at place: SeaPoint, time: Double) {
        self.place = place
        self.time = time
    }

    /// Lies at one place, swinging so many metres around it.
    mutating func lie(until end: Double, status: UInt8, swing: Double) {
        guard end > time else { return }
        append(knots: 0, course: course, status: status, swing: swing)
        time = end
    }

    /// Runs on a course until an instant.
    mutating func run(until end: Double, knots: Double, course: Double, status: UInt8, isTurning: Bool = false) {
        guard end > time else { return }
        self.course = course
        append(knots: knots, course: course, status: status, isTurning: isTurning)
        place = place.moved(miles: knots * (end - time) / 3_600, bearing: course)
        time = end
    }

    /// Sails to a point: turns first, then straight on, with a few per cent of wind and current every 20 minutes.
    mutating func sail(
        to target: SeaPoint,
        knots: Double,
        status: UInt8 = SeaStatus.underWay,
        random: inout RandomSource
    ) {
        turn(towards: target, knots: knots, status: status)
        // Two per cent: what wind and current change in a ship's speed from watch to watch; judgement.
        let pieces = max(1, Int((place.miles(to: target) / knots * 3).rounded()))
        let from = place
        for piece in 1...pieces {
            let share = Double(piece) / Double(pieces)
            let next = SeaPoint(
                from.longitude + (target.longitude - from.longitude) * share,
                from.latitude + (target.latitude - from.latitude) * share
            )
            straight(to: next, knots: knots * random.factor(spread: 0.02), status: status)
        }
    }

    /// Sails through points one after another.
    mutating func sail(
        through points: [SeaPoint],
        knots: Double,
        status: UInt8 = SeaStatus.underWay,
        random: inout RandomSource
    ) {
        for point in points { sail(to: point, knots: knots, status: status, random: &random) }
    }

    /// Moves straight to a point without turning first.
    mutating func straight(to target: SeaPoint, knots: Double, status: UInt8) {
        let miles = place.miles(to: target)
        let seconds = miles / knots * 3_600
        guard seconds > 0.5 else { return }
        course = place.bearing(to: target)
        append(
            SeaLeg(
                start: time,
                longitude: place.longitude,
                latitude: place.latitude,
                eastward: (target.longitude - place.longitude) / seconds,
                northward: (target.latitude - place.latitude) / seconds,
                knots: Float(knots),
                course: Float(course),
                swing: 0,
                status: status
            )
        )
        time += seconds
        place = target
    }

    /// Keeps another vessel company, so many metres east and north of it, for as long as its track is written.
    mutating func follow(_ other: SeaTrack, until end: Double, east: Double, north: Double, status: UInt8? = nil) {
        for (index, leg) in other.legs.enumerated() {
            let next = index + 1 < other.legs.count ? other.legs[index + 1].start : other.time
            guard next > time, leg.start < end, next > leg.start else { continue }
            var copy = leg
            let from = max(time, leg.start)
            let start = SeaPoint(
                leg.longitude + leg.eastward * (from - leg.start),
                leg.latitude + leg.northward * (from - leg.start)
            ).moved(east: east, north: north)
            copy.start = from
            copy.longitude = start.longitude
            copy.latitude = start.latitude
            copy.identity = 0
            copy.falsehood = 0
            copy.isSilent = false
            copy.status = status ?? leg.status
            append(copy)
            time = min(next, end)
            place = SeaPoint(
                start.longitude + leg.eastward * (time - from),
                start.latitude + leg.northward * (time - from)
            )
            course = Double(leg.course)
        }
    }

    /// Moves everything written so far in time.
    mutating func shift(by seconds: Double) {
        for index in legs.indices { legs[index].start += seconds }
        time += seconds
    }

    /// Lies moored from before the scenario until the first leg.
    mutating func precede() {
        guard var first = legs.first, first.start > 0 else { return }
        first.start = -1
        first.eastward = 0
        first.northward = 0
        first.knots = 0
        first.swing = 3
        first.status = SeaStatus.moored
        first.isTurning = false
        legs.insert(first, at: 0)
    }

    /// Forgets the legs that end before the scenario begins.
    mutating func trim() {
        guard let first = legs.lastIndex(where: { $0.start <= 0 }), first > 0 else { return }
        legs = Array(legs[first...])
    }

    /// Changes what the legs say between two instants, cutting them there.
    mutating func mark(from start: Double, to end: Double, _ change: (inout SeaLeg) -> Void) {
        cut(at: start)
        cut(at: end)
        for index in legs.indices where legs[index].start >= start && legs[index].start < end { change(&legs[index]) }
    }

    /// Where the vessel truly is at an instant of the track.
    func place(at time: Double) -> SeaPoint {
        guard let index = legs.lastIndex(where: { $0.start <= time }) else {
            return legs.first?.place(at: time) ?? place
        }
        return legs[index].place(at: time)
    }

    /// Speed over ground in knots at an instant.
    func knots(at time: Double) -> Double {
        Double(legs.last { $0.start <= time }?.knots ?? 0)
    }

    private mutating func cut(at instant: Double) {
        guard instant < time, let index = legs.lastIndex(where: { $0.start < instant }) else { return }
        if index + 1 < legs.count, legs[index + 1].start == instant { return }
        var rest = legs[index]
        let since = instant - rest.start
        rest.longitude += rest.eastward * since
        rest.latitude += rest.northward * since
        rest.start = instant
        legs.insert(rest, at: index + 1)
    }

    /// Degrees a second of a turn. Judgement: 0.7 of a ship at 12 knots, 3 of a boat at 25.
    private func rate(knots: Double) -> Double { knots > 20 ? 3 : 0.7 }

    private mutating func turn(towards target: SeaPoint, knots: Double, status: UInt8) {
        // Under ten degrees nothing is reported faster; near the target there is no room for an arc of half a mile.
        guard !legs.isEmpty, knots > 3, place.miles(to: target) > 3 else { return }
        var left = place.bearing(to: target) - course
        if left > 180 { left -= 360 }
        if left < -180 { left += 360 }
        guard abs(left) > 10, abs(left) < 150 else { return }
        let steps = Int((abs(left) / 12).rounded(.up))
        let seconds = abs(left) / Double(steps) / rate(knots: knots)
        for _ in 0..<steps {
            run(
                until: time + seconds,
                knots: knots,
                course: wrapped(course + left / Double(steps)),
                status: status,
                isTurning: true
            )
        }
    }

    private func wrapped(_ degrees: Double) -> Double {
        let rest = degrees.truncatingRemainder(dividingBy: 360)
        return rest < 0 ? rest + 360 : rest
    }

    private mutating func append(
        knots: Double,
        course: Double,
        status: UInt8,
        swing: Double = 0,
        isTurning: Bool = false
    ) {
        let angle = course * .pi / 180
        let perSecond = knots / 3_600 / 60
        append(
            SeaLeg(
                start: time,
                longitude: place.longitude,
                latitude: place.latitude,
                eastward: perSecond * sin(angle) / place.narrowing,
                northward: perSecond * cos(angle),
                knots: Float(knots),
                course: Float(wrapped(course)),
                swing: Float(swing),
                status: status,
                isTurning: isTurning
            )
        )
    }

    private mutating func append(_ leg: SeaLeg) { legs.append(leg) }
}
