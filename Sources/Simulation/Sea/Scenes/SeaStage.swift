//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// The sea while it is being peopled: scenes add vessels with tracks, and events of which the truth is known.
struct SeaStage {
    let scenario: SeaScenario
    let chart = SeaChart.gulf
    let coverage: SeaCoverage
    /// Seconds that the scenario lasts.
    let horizon: Double
    var registry: SeaRegistry
    var random: RandomSource
    var vessels: [SeaVessel] = []
    var events: [SeaEvent] = []
    var water: SeaWater

    init(scenario: SeaScenario, coverage: SeaCoverage) {
        self.scenario = scenario
        self.coverage = coverage
        horizon = scenario.hours * 3_600
        registry = SeaRegistry(seed: scenario.seed)
        random = RandomSource(seed: scenario.seed, stream: "sea scenes")
        water = SeaWater(chart: chart, coverage: coverage, seed: scenario.seed)
    }

    /// Milliseconds since 1970 of an instant of the scenario.
    func instant(_ seconds: Double) -> Int64 { scenario.start + Int64((seconds * 1_000).rounded()) }

    mutating func port() -> SeaPlace { random.pick(chart.places(.port)) }

    /// A point in a place, away from its edge.
    mutating func berth(in place: SeaPlace) -> SeaPoint {
        place.point(random.between(-0.8, 0.8), random.between(-0.8, 0.8))
    }

    mutating func knots(of kind: SeaVesselKind) -> Double {
        random.between(kind.knots.lowerBound, kind.knots.upperBound)
    }

    /// A vessel at a berth, with a track that begins at second 0 and is moved to its time by `arrive`.
    mutating func departing(_ kind: SeaVesselKind, classB: Bool? = nil, from origin: SeaPlace) -> SeaVessel {
        registry.vessel(kind, classB: classB, at: berth(in: origin), time: 0)
    }

    /// Moves what a vessel did so far so that it ends at an instant; before that it lies at the berth.
    func arrive(_ vessel: inout SeaVessel, at arrival: Double) {
        vessel.track.shift(by: arrival - vessel.track.time)
        vessel.track.precede()
    }

    /// A vessel that leaves a port in time to be at a place at an instant.
    ///
    /// - Parameter isNarrow: The way from the last waypoint to the place is right only from the waypoint itself.
    mutating func inbound(
        _ kind: SeaVesselKind,
        classB: Bool? = nil,
        from origin: SeaPlace? = nil,
        to target: SeaPoint,
        gate: Int,
        isNarrow: Bool = false,
        knots: Double? = nil,
        at arrival: Double
    ) -> SeaVessel {
        let origin = origin ?? port()
        let speed = knots ?? self.knots(of: kind)
        var vessel = departing(kind, classB: classB, from: origin)
        var route = chart.route(from: origin.gate, to: gate, random: &random)
        if isNarrow { route.append(chart.waypoints[gate].place) }
        vessel.track.sail(through: route + [target], knots: speed, random: &random)
        arrive(&vessel, at: arrival)
        return vessel
    }

    /// An instant at which it is night on both coasts: 19:00 to 05:00 by the clock of Hà Nội, with room before and after.
    mutating func night() -> Double {
        let sinceMidnight = Double(scenario.start % 86_400_000) / 1_000
        let nights = max(1, Int(scenario.hours / 24))
        let evening = Double(random.below(nights)) * 86_400 + Double(19 - BorderInstant.hanoi) * 3_600 - sinceMidnight
        return evening + random.between(0, 36_000)
    }

    /// Sends a vessel from a place to a port, where it stays.
    mutating func outbound(_ vessel: inout SeaVessel, gate: Int, to port: SeaPlace? = nil, knots: Double? = nil) {
        guard vessel.track.time < horizon else { return }
        let port = port ?? self.port()
        let speed = knots ?? self.knots(of: vessel.kind)
        let route = chart.route(from: gate, to: port.gate, random: &random)
        vessel.track.sail(through: route + [berth(in: port)], knots: speed, random: &random)
        vessel.track.lie(until: horizon, status: SeaStatus.moored, swing: 3)
    }

    /// Drifts until an instant: a new course and speed every quarter of an hour or so, and the tide brings the vessel back
    /// before it is two miles and a half away.
    mutating func drift(_ track: inout SeaTrack, until end: Double, knots: ClosedRange<Double>, status: UInt8) {
        let origin = track.place
        var course = 360 * random.unit()
        while track.time < end {
            if origin.miles(to: track.place) > 2 { course = track.place.bearing(to: origin) }
            course = (course + 25 * random.normal() + 720).truncatingRemainder(dividingBy: 360)
            track.run(
                until: min(end, track.time + random.between(600, 1_200)),
                knots: random.between(knots.lowerBound, knots.upperBound),
                course: course,
                status: status
            )
        }
    }

    /// Works to and fro within so many miles of a point until an instant.
    mutating func work(
        _ track: inout SeaTrack,
        around centre: SeaPoint,
        miles: Double,
        until end: Double,
        knots: ClosedRange<Double>,
        status: UInt8
    ) {
        while track.time < end {
            let target = centre.moved(miles: miles * random.unit().squareRoot(), bearing: 360 * random.unit())
            let speed = random.between(knots.lowerBound, knots.upperBound)
            track.straight(to: target, knots: speed, status: status)
        }
    }

    /// Share of the minutes between two instants in which all these vessels are where a working station hears more than
    /// half of what they send.
    func observed(_ vessels: [SeaVessel], from start: Double, to end: Double) -> Double {
        let steps = max(1, Int((end - start) / 60))
        var heard = 0
        for step in 0..<steps {
            let time = start + (end - start) * (Double(step) + 0.5) / Double(steps)
            let all = vessels.allSatisfy {
                coverage.hearing(of: $0.track.place(at: time), isClassB: $0.isClassB, at: time) > 0.5
            }
            if all { heard += 1 }
        }
        return Double(heard) / Double(steps)
    }

    /// Writes down an event; it counts where enough of it could be heard.
    ///
    /// - Parameters:
    ///   - isRequired: False for what is true but comes with another event and need not be found by itself.
    ///   - heard: The share that could be heard, where it is not that of the time from start to end.
    mutating func record(
        _ behaviour: SeaBehaviour,
        _ actors: [SeaVessel],
        numbers: [UInt32]? = nil,
        from start: Double,
        to end: Double,
        metAt: Double,
        isRequired: Bool = true,
        heard: Double? = nil,
        notes: String
    ) {
        let end = min(end, horizon)
        let observed = heard ?? observed(actors, from: start, to: end)
        let middle = actors.first?.track.place(at: (start + end) / 2) ?? SeaPoint(0, 0)
        events.append(
            SeaEvent(
                behaviour: behaviour,
                vessels: numbers ?? actors.map(\.mmsi),
                start: instant(start),
                end: instant(end),
                metAt: instant(metAt),
                longitude: middle.longitude,
                latitude: middle.latitude,
                observed: observed,
                isCounted: isRequired && observed >= SeaTruth.observedShare,
                notes: notes
            )
        )
    }
}
