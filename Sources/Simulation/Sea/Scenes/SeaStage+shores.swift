//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

extension SeaStage {
    /// A ship that drifts far from any port for four to 24 hours.
    mutating func addLoitering() {
        let spot = water.spot(heard: 0.9...1, random: &random)
        let length = min(exp(random.between(log(15_000), log(86_400))), horizon - 14_400)
        let start = random.between(3_600, horizon - length - 3_600)
        let kind = random.pick([SeaVesselKind.cargo, .tanker, .container])
        var vessel = inbound(kind, to: spot.place, gate: spot.gate, at: start)
        drift(&vessel.track, until: start + length, knots: 0.3...1.5, status: SeaStatus.underWay)
        outbound(&vessel, gate: spot.gate)
        vessels.append(vessel)
        record(
            .loitering,
            [vessel],
            from: start,
            to: start + length,
            metAt: start + 14_400,
            notes: "drifts \(Int(length / 60)) min"
        )
    }

    /// A small ship that stops half a mile off a shore without port.
    mutating func addOffPortCall() {
        for attempt in 1...Self.attempts {
            let landing = random.pick(chart.landings.indices.map { $0 })
            let (place, gate) = chart.landings[landing]
            let stay = random.between(2_400, 14_400)
            let start = random.between(7_200, horizon - stay - 7_200)
            var vessel = inbound(
                random.pick([SeaVesselKind.cargo, .bunkerTanker, .trawler]),
                to: place,
                gate: gate,
                isNarrow: true,
                knots: random.between(6, 9),
                at: start
            )
            let status = random.happens(0.5) ? SeaStatus.atAnchor : SeaStatus.underWay
            vessel.track.lie(until: start + stay, status: status, swing: 8)
            returnFromShore(&vessel, gate: gate, knots: 8)
            guard observed([vessel], from: start - 1_800, to: start + stay) > 0.9 || attempt == Self.attempts else {
                continue
            }
            vessels.append(vessel)
            record(
                .offPortCall,
                [vessel],
                from: start,
                to: start + stay,
                metAt: start + 1_800,
                notes: "stays \(Int(stay / 60)) min half a mile off the shore"
            )
            return
        }
    }

    /// A boat that waits at sea, runs in by night at 22 knots and more, unloads and is gone.
    mutating func addNightRun() {
        for attempt in 1...Self.attempts {
            let (place, gate) = random.pick(chart.landings.map { ($0.place, $0.gate) })
            let spot = water.spot(near: chart.waypoints[gate].place, miles: 40, random: &random)
            let arrival = night()
            let stay = random.between(480, 1_500)
            guard arrival > 14_400, arrival + stay + 7_200 < horizon else { continue }
            let knots = knots(of: .fastBoat)
            let origin = port()
            var vessel = departing(.fastBoat, from: origin)
            let out = chart.route(from: origin.gate, to: spot.gate, random: &random)
            vessel.track.sail(through: out + [spot.place], knots: 14, random: &random)
            drift(
                &vessel.track,
                until: vessel.track.time + random.between(1_200, 5_400),
                knots: 0.3...1,
                status: SeaStatus.underWay
            )
            let waited = vessel.track.time
            let way = chart.route(from: spot.gate, to: gate, random: &random) + [chart.waypoints[gate].place, place]
            vessel.track.sail(through: way, knots: knots, random: &random)
            let run = vessel.track.time - waited
            arrive(&vessel, at: arrival)
            vessel.track.lie(until: arrival + stay, status: SeaStatus.underWay, swing: 5)
            returnFromShore(&vessel, gate: gate, knots: knots)
            guard observed([vessel], from: arrival - 2_400, to: arrival + stay) > 0.9 || attempt == Self.attempts else {
                continue
            }
            vessels.append(vessel)
            let heard = observed([vessel], from: max(0, arrival - 2_400), to: arrival + stay)
            record(
                .nightRun,
                [vessel],
                from: arrival - run,
                to: arrival + stay,
                // The last mile begins.
                metAt: arrival - 3_600 / knots,
                heard: heard,
                notes: "\(Int(knots)) kn to the shore, class \(vessel.isClassB ? "B" : "A")"
            )
            record(
                .offPortCall,
                [vessel],
                from: arrival,
                to: arrival + stay,
                metAt: arrival + stay,
                isRequired: false,
                notes: "the stop of a night run"
            )
            return
        }
    }

    private mutating func returnFromShore(_ vessel: inout SeaVessel, gate: Int, knots: Double) {
        vessel.track.sail(to: chart.waypoints[gate].place, knots: knots, random: &random)
        outbound(&vessel, gate: gate, knots: knots)
    }
}
