//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

extension SeaStage {
    /// Attempts at a scene before one is taken that cannot be heard well enough and so does not count.
    static var attempts: Int { 30 }

    /// A vessel that switches off under way, every other time while it works at one place.
    mutating func addGap(_ behaviour: SeaBehaviour, index: Int) {
        let isShort = behaviour == .shortDarkGap
        for attempt in 1...Self.attempts {
            // Log-uniform, as short silences are more frequent.
            let length = isShort ? random.between(1_200, 3_540) : exp(random.between(log(3_700), log(86_400)))
            guard length < horizon - 14_400 else { continue }
            let isAtPlace = length > 21_600 || index % 2 == 1
            var vessel = isAtPlace ? worker(for: length + 7_200) : passenger()
            let window = isAtPlace ? workWindow(vessel, length: length) : passageWindow(vessel, length: length)
            guard let start = window else { continue }
            let end = start + length
            let isHeard =
                observed([vessel], from: start - 1_800, to: start) > 0.95
                && observed([vessel], from: start, to: end) >= SeaTruth.observedShare
                && observed([vessel], from: end, to: end + 1_800) > 0.95
            guard isHeard || attempt == Self.attempts else { continue }
            vessel.hush(from: start, to: end)
            vessels.append(vessel)
            let moved = vessel.track.place(at: start).miles(to: vessel.track.place(at: end))
            record(
                behaviour,
                [vessel],
                from: start,
                to: end,
                metAt: isShort ? end : start + 3_600,
                notes: "silent \(Int(length / 60)) min, moved \(Int(moved)) nm"
            )
            return
        }
    }

    /// A ship on its way from one port to another.
    mutating func passenger() -> SeaVessel {
        let kind = random.pick([SeaVesselKind.cargo, .cargo, .tanker, .container])
        let destination = port()
        let gate = chart.waypoints[destination.gate].place
        let arrival = random.between(6 * 3_600, horizon)
        var vessel = inbound(kind, to: gate, gate: destination.gate, at: arrival)
        vessel.track.sail(to: berth(in: destination), knots: 6, random: &random)
        vessel.track.lie(until: horizon, status: SeaStatus.moored, swing: 3)
        return vessel
    }

    /// A boat that works at a place for so long and goes home.
    private mutating func worker(for seconds: Double) -> SeaVessel {
        let spot = water.spot(heard: 0.85...1, random: &random)
        let kind = random.pick([SeaVesselKind.trawler, .gillnetter, .smallCraft, .dredger])
        let arrival = random.between(1_800, max(1_900, horizon - seconds - 3_600))
        var vessel = inbound(kind, to: spot.place, gate: spot.gate, at: arrival)
        let end = min(horizon, arrival + seconds)
        let status = kind == .dredger ? SeaStatus.restricted : SeaStatus.fishing
        work(&vessel.track, around: spot.place, miles: 0.7, until: end, knots: 2.5...3.8, status: status)
        outbound(&vessel, gate: spot.gate)
        return vessel
    }

    /// An hour after the vessel came to its place of work.
    private func workWindow(_ vessel: SeaVessel, length: Double) -> Double? {
        guard let arrival = vessel.track.legs.first(where: { $0.start > 0 && $0.knots < 4 && $0.knots > 2 })?.start,
            arrival + 3_600 + length + 1_800 < horizon
        else { return nil }
        return max(arrival, 0) + 3_600
    }

    /// A stretch of a passage with half an hour under way before and after it.
    mutating func passageWindow(_ vessel: SeaVessel, length: Double) -> Double? {
        let legs = vessel.track.legs
        guard let first = legs.first(where: { $0.knots > 5 })?.start,
            let last = legs.last(where: { $0.knots > 5 })?.start
        else { return nil }
        let early = max(first, 0) + 2_400
        let late = min(last, horizon) - length - 2_400
        return late > early ? random.between(early, late) : nil
    }
}
