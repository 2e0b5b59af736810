//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Honest life in and before ports.
extension SeaStage {
    /// A pilot comes alongside an incoming ship, stays for some minutes and goes home.
    mutating func addPilotBoarding() {
        let port = port()
        let gate = chart.waypoints[port.gate].place
        let meet = random.between(7_200, horizon - 7_200)
        var ship = inbound(random.pick([.cargo, .tanker, .container]), to: gate, gate: port.gate, knots: 10, at: meet)
        ship.track.sail(to: berth(in: port), knots: 7, random: &random)
        ship.track.lie(until: horizon, status: SeaStatus.moored, swing: 3)
        var pilot = departing(.pilot, from: port)
        pilot.track.sail(to: gate.moved(east: 0, north: 40), knots: 12, random: &random)
        arrive(&pilot, at: meet)
        let end = meet + random.between(480, 900)
        pilot.track.follow(ship.track, until: end, east: 0, north: 40, status: SeaStatus.underWay)
        pilot.track.sail(to: berth(in: port), knots: 12, random: &random)
        pilot.track.lie(until: horizon, status: SeaStatus.moored, swing: 3)
        vessels += [ship, pilot]
        record(.pilotBoarding, [ship, pilot], from: meet, to: end, metAt: meet, notes: "off \(port.name)")
    }

    /// A bunker tanker of the port lies alongside two or three ships of its anchorage, one after another.
    mutating func addBunkering() {
        let ports = chart.places(.port).filter { port in chart.places(.anchorage).contains { $0.gate == port.gate } }
        let port = random.pick(ports)
        guard let anchorage = chart.places(.anchorage).first(where: { $0.gate == port.gate }) else { return }
        let start = random.between(7_200, max(7_300, horizon - 36_000))
        var tanker = departing(.bunkerTanker, from: port)
        tanker.track.sail(to: chart.waypoints[port.gate].place, knots: 8, random: &random)
        arrive(&tanker, at: start)
        var fleet: [SeaVessel] = []
        for _ in 0..<random.number(in: 2...3) {
            guard let slot = water.slot(in: anchorage) else { continue }
            var ship = registry.vessel(random.pick([.cargo, .container]), at: slot, time: -1)
            ship.track.lie(until: horizon, status: SeaStatus.atAnchor, swing: random.between(30, 45))
            let east = random.between(25, 45)
            tanker.track.sail(
                to: ship.track.place(at: tanker.track.time + 1_800).moved(east: east, north: 0),
                knots: 5,
                random: &random
            )
            let end = tanker.track.time + random.between(2_400, 7_200)
            tanker.track.follow(ship.track, until: end, east: east, north: 0, status: SeaStatus.restricted)
            fleet.append(ship)
        }
        let end = tanker.track.time
        tanker.track.sail(to: chart.waypoints[port.gate].place, knots: 8, random: &random)
        outbound(&tanker, gate: port.gate, to: port, knots: 7)
        fleet.append(tanker)
        vessels += fleet
        record(.bunkering, fleet, from: start, to: end, metAt: start, notes: "in \(anchorage.name)")
    }

    /// A ship that calls at a port for six to twelve hours and goes on; what changes there is up to the scene.
    mutating func addPortCall(_ behaviour: SeaBehaviour) {
        let port = port()
        let arrival = random.between(10_800, max(10_900, horizon - 57_600))
        let departure = min(horizon - 600, arrival + random.between(21_600, 43_200))
        var ship = inbound(
            random.pick([.cargo, .tanker]),
            to: chart.waypoints[port.gate].place,
            gate: port.gate,
            at: arrival - 3_600
        )
        ship.track.sail(to: berth(in: port), knots: 6, random: &random)
        let moored = ship.track.time
        ship.track.lie(until: departure, status: SeaStatus.moored, swing: 3)
        outbound(&ship, gate: port.gate)
        var identity = ship.identities[0]
        switch behaviour {
        case .berthSwitchOff:
            ship.hush(from: moored + 1_200, to: departure - 600)
        case .portNameChange:
            identity.particulars.name = SeaText(registry.name())
            ship.become(identity, from: (moored + departure) / 2, to: horizon)
        default:
            let draught = Int(identity.particulars.draught) + random.pick([-20, -15, 15, 25])
            identity.particulars.draught = UInt8(max(15, draught))
            ship.become(identity, from: (moored + departure) / 2, to: horizon)
        }
        vessels.append(ship)
        record(behaviour, [ship], from: moored, to: departure, metAt: moored, notes: "at \(port.name)")
    }

    /// A ship that keeps steerage way before a port for four to ten hours until a berth is free.
    mutating func addBerthWait() {
        let port = port()
        let gate = chart.waypoints[port.gate].place
        let start = random.between(7_200, max(7_300, horizon - 43_200))
        let end = start + random.between(14_400, 36_000)
        var ship = inbound(random.pick([.cargo, .container, .tanker]), to: gate, gate: port.gate, at: start)
        work(&ship.track, around: gate, miles: 1, until: end, knots: 1...2.2, status: SeaStatus.underWay)
        ship.track.sail(to: berth(in: port), knots: 6, random: &random)
        ship.track.lie(until: horizon, status: SeaStatus.moored, swing: 3)
        vessels.append(ship)
        record(.berthWait, [ship], from: start, to: end, metAt: start, notes: "before \(port.name)")
    }

    /// A fast ferry that comes into a port by night.
    mutating func addNightFerry() {
        let port = port()
        let arrival = max(14_400, night())
        var ferry = inbound(.fastFerry, to: berth(in: port), gate: port.gate, at: arrival)
        ferry.track.lie(until: horizon, status: SeaStatus.moored, swing: 3)
        vessels.append(ferry)
        record(.nightFerry, [ferry], from: arrival - 7_200, to: arrival, metAt: arrival, notes: "into \(port.name)")
    }

    /// A patrol boat at 20 knots and more along the coast by night and home.
    mutating func addNightPatrol() {
        let home = port()
        let turn = random.pick(chart.places(.port).filter { $0.gate != home.gate })
        var boat = departing(.patrol, from: home)
        let out = chart.route(from: home.gate, to: turn.gate, random: &random)
        let back = chart.route(from: turn.gate, to: home.gate, random: &random)
        boat.track.sail(through: out + back + [berth(in: home)], knots: random.between(20, 26), random: &random)
        let length = boat.track.time
        let end = max(14_400, night())
        arrive(&boat, at: end)
        boat.track.lie(until: horizon, status: SeaStatus.moored, swing: 3)
        vessels.append(boat)
        record(.nightPatrol, [boat], from: max(0, end - length), to: end, metAt: end, notes: "from \(home.name)")
    }
}
