//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

extension SeaStage {
    /// Shares of the honest fleet. Judgement: a gulf of fishermen with a lane of merchant ships through it.
    private static let fleet: [(kind: SeaVesselKind, weight: Double)] = [
        (.cargo, 20), (.container, 6), (.tanker, 8), (.passengerFerry, 2), (.trawler, 16), (.gillnetter, 16),
        (.pilot, 1), (.tug, 2), (.dredger, 1), (.patrol, 1), (.smallCraft, 15),
    ]
    private static let weights = fleet.map(\.weight)
    /// Share of merchant ships that lie at anchor all the time: roadsteads are full. Judgement.
    private static let anchoredShare = 0.35

    /// Share of anchored ships whose watch forgot to change the status from "under way". Judgement; in the sample of the
    /// Danish Maritime Authority most reports below 0.3 knots say "under way".
    private static let wrongStatusShare = 0.15

    /// Adds so many honest vessels.
    mutating func addFleet(_ count: Int) {
        for _ in 0..<max(0, count) {
            let kind = Self.fleet[random.weighted(Self.weights)].kind
            var vessel: SeaVessel
            switch kind {
            case .cargo, .container, .tanker:
                let isAnchored = random.happens(Self.anchoredShare)
                vessel = (isAnchored ? anchored(kind) : nil) ?? merchant(kind)
            case .passengerFerry: vessel = ferry()
            case .patrol, .tug: vessel = merchant(kind)
            default: vessel = craft(kind)
            }
            vessel.track.trim()
            vessels.append(vessel)
        }
    }

    /// A ship at anchor from beginning to end.
    private mutating func anchored(_ kind: SeaVesselKind) -> SeaVessel? {
        let anchorage = random.pick(chart.places(random.happens(0.3) ? .unlistedAnchorage : .anchorage))
        guard let slot = water.slot(in: anchorage) else { return nil }
        var vessel = registry.vessel(kind, at: slot, time: -1)
        let status = random.happens(Self.wrongStatusShare) ? SeaStatus.underWay : SeaStatus.atAnchor
        vessel.track.lie(until: horizon, status: status, swing: random.between(30, 45))
        return vessel
    }

    /// A ship that goes from port to port, lying four to 20 hours in each; it begins somewhere in that life.
    private mutating func merchant(_ kind: SeaVesselKind) -> SeaVessel {
        var at = port()
        let speed = knots(of: kind)
        var vessel = registry.vessel(kind, at: berth(in: at), time: -86_400 * random.unit())
        while vessel.track.time < horizon {
            vessel.track.lie(
                until: vessel.track.time + random.between(14_400, 72_000),
                status: SeaStatus.moored,
                swing: 3
            )
            let next = port()
            guard vessel.track.time < horizon, next.name != at.name else { continue }
            let route = chart.route(from: at.gate, to: next.gate, random: &random)
            vessel.track.sail(through: route, knots: speed, random: &random)
            vessel.track.sail(to: berth(in: next), knots: min(speed, 6), random: &random)
            at = next
        }
        return vessel
    }

    /// A ferry to and fro across the strait, half an hour at each side.
    mutating func ferry() -> SeaVessel {
        let sides = chart.places(.port).filter { $0.name == "Haikou" || $0.name == "Xuwen" }
        var at = random.below(sides.count)
        let speed = knots(of: .passengerFerry)
        var vessel = registry.vessel(.passengerFerry, at: berth(in: sides[at]), time: -7_200 * random.unit())
        while vessel.track.time < horizon {
            vessel.track.lie(
                until: vessel.track.time + random.between(1_500, 2_700),
                status: SeaStatus.moored,
                swing: 3
            )
            at = 1 - at
            let middle = chart.route(from: sides[at].gate, to: sides[at].gate, random: &random)
            vessel.track.sail(through: middle + [berth(in: sides[at])], knots: speed, random: &random)
        }
        return vessel
    }

    /// A boat that works around one place, with rests.
    private mutating func craft(_ kind: SeaVesselKind) -> SeaVessel {
        let spot = water.spot(heard: 0...1, random: &random)
        var vessel = registry.vessel(kind, at: spot.place, time: -3_600 * random.unit())
        let status = kind == .trawler || kind == .gillnetter ? SeaStatus.fishing : SeaStatus.underWay
        while vessel.track.time < horizon {
            let hours = random.between(7_200, 21_600)
            work(
                &vessel.track,
                around: spot.place,
                miles: 0.6,
                until: vessel.track.time + hours,
                knots: kind == .pilot ? 4...12 : 2.2...4.5,
                status: status
            )
            vessel.track.lie(until: vessel.track.time + hours / 2, status: SeaStatus.atAnchor, swing: 20)
        }
        return vessel
    }
}
