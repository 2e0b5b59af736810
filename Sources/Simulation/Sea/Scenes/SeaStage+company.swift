//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Vessels that are honestly close to each other, and one that is honestly not heard.
extension SeaStage {
    /// A tug that draws a barge from port to port.
    mutating func addTow() {
        var tug = passengerTug()
        let legs = tug.track.legs
        var barge = registry.vessel(.dredger, classB: false, at: legs.first?.place(at: 0) ?? tug.track.place, time: -1)
        let angle = 2 * Double.pi * random.unit()
        let metres = random.between(150, 350)
        barge.track.follow(tug.track, until: horizon, east: metres * cos(angle), north: metres * sin(angle))
        tug.track.mark(from: 0, to: horizon) { if $0.knots > 0 { $0.status = SeaStatus.towing } }
        vessels += [tug, barge]
        let start = max(0, legs.first { $0.knots > 1 }?.start ?? 0)
        let end = min(horizon, legs.last?.start ?? horizon)
        record(.tow, [tug, barge], from: start, to: end, metAt: start, notes: "\(Int(metres)) m of line")
    }

    private mutating func passengerTug() -> SeaVessel {
        let destination = port()
        let arrival = random.between(0.3, 1) * horizon
        var tug = inbound(
            .tug,
            to: berth(in: destination),
            gate: destination.gate,
            knots: random.between(4.5, 6.5),
            at: arrival
        )
        tug.track.lie(until: horizon, status: SeaStatus.moored, swing: 3)
        return tug
    }

    /// Two trawlers 200 to 450 metres apart with one net between them.
    mutating func addTrawlerPair() {
        let spot = water.spot(heard: 0.85...1, random: &random)
        let length = min(random.between(28_800, 72_000), horizon - 14_400)
        let start = random.between(3_600, horizon - length - 3_600)
        var one = inbound(.trawler, to: spot.place, gate: spot.gate, knots: 8, at: start)
        work(
            &one.track,
            around: spot.place,
            miles: 0.7,
            until: start + length,
            knots: 2.5...3.8,
            status: SeaStatus.fishing
        )
        outbound(&one, gate: spot.gate, knots: 8)
        let angle = 2 * Double.pi * random.unit()
        let metres = random.between(200, 450)
        let first = one.track.legs.first?.start ?? 0
        var other = registry.vessel(.trawler, at: one.track.place(at: first), time: first)
        other.track.follow(one.track, until: horizon, east: metres * cos(angle), north: metres * sin(angle))
        vessels += [one, other]
        record(
            .trawlerPair,
            [one, other],
            from: start,
            to: start + length,
            metAt: start,
            notes: "\(Int(metres)) m apart for \(Int(length / 3_600)) h"
        )
    }

    /// A gillnetter adrift with four to eight beacons on its nets.
    mutating func addDriftingBuoys() {
        let spot = water.spot(heard: 0.9...1, random: &random)
        let length = min(random.between(21_600, 50_400), horizon - 14_400)
        let start = random.between(3_600, horizon - length - 3_600)
        var boat = inbound(.gillnetter, to: spot.place, gate: spot.gate, at: start)
        drift(&boat.track, until: start + length, knots: 0.3...0.9, status: SeaStatus.fishing)
        outbound(&boat, gate: spot.gate)
        var fleet = [boat]
        let angle = 2 * Double.pi * random.unit()
        for index in 1...random.number(in: 4...8) {
            let metres = Double(index) * random.between(140, 160)
            let east = metres * cos(angle)
            let north = metres * sin(angle)
            let set = start + Double(index) * 300
            var buoy = registry.vessel(
                .netBuoy,
                at: boat.track.place(at: set).moved(east: east, north: north),
                time: set
            )
            buoy.track.follow(boat.track, until: start + length - Double(index) * 300, east: east, north: north)
            fleet.append(buoy)
        }
        vessels += fleet
        record(
            .driftingBuoys,
            fleet,
            from: start,
            to: start + length,
            metAt: start,
            notes: "\(fleet.count - 1) beacons"
        )
    }

    /// Six to twelve boats that lie in a bay for six to twenty hours while a storm passes.
    mutating func addStormShelter() {
        let bay = random.pick(chart.places(.bay))
        let start = random.between(10_800, max(10_900, horizon - 86_400))
        let end = min(horizon - 3_600, start + random.between(21_600, 72_000))
        var fleet: [SeaVessel] = []
        for _ in 0..<random.number(in: 6...12) {
            guard let slot = water.slot(in: bay) else { continue }
            var boat = inbound(
                random.pick([.trawler, .gillnetter]),
                to: slot,
                gate: bay.gate,
                at: start + random.between(-5_400, 0)
            )
            boat.track.lie(
                until: end + random.between(0, 3_600),
                status: SeaStatus.atAnchor,
                swing: random.between(20, 30)
            )
            outbound(&boat, gate: bay.gate)
            fleet.append(boat)
        }
        guard !fleet.isEmpty else { return }
        vessels += fleet
        record(.stormShelter, fleet, from: start, to: end, metAt: start, notes: "\(fleet.count) boats in \(bay.name)")
    }

    /// Five to twelve ships at anchor beside each other from beginning to end.
    mutating func addAnchoredNeighbours() {
        let anchorage = random.pick(chart.places(random.happens(0.5) ? .unlistedAnchorage : .anchorage))
        var fleet: [SeaVessel] = []
        for _ in 0..<random.number(in: 5...12) {
            guard let slot = water.slot(in: anchorage) else { continue }
            var ship = registry.vessel(random.pick([.cargo, .tanker]), at: slot, time: -1)
            ship.track.lie(until: horizon, status: SeaStatus.atAnchor, swing: random.between(30, 45))
            fleet.append(ship)
        }
        guard !fleet.isEmpty else { return }
        vessels += fleet
        record(.anchoredNeighbours, fleet, from: 0, to: horizon, metAt: 0, notes: "in \(anchorage.name)")
    }

    /// A ship at 14 knots that passes another at 9, 200 to 400 metres beside it.
    mutating func addOvertaking() {
        let ports = chart.places(.port)
        let origin = random.pick(ports)
        let destination = random.pick(ports.filter { $0.gate != origin.gate })
        let route = chart.route(from: origin.gate, to: destination.gate, random: &random)
        let metres = random.between(200, 400)
        let meet = random.between(0.3, 0.7) * horizon
        var pair: [SeaVessel] = []
        for (index, knots) in [9.0, 14.0].enumerated() {
            let points = route.map { $0.moved(east: 0, north: Double(index) * metres) }
            var ship = departing(.cargo, classB: false, from: origin)
            let half = points.count / 2
            ship.track.sail(through: Array(points[..<half]), knots: knots, random: &random)
            // Both are at the middle of the stretch that follows at the same time.
            let from = half > 0 ? points[half - 1] : ship.track.place
            let middle = SeaPoint(
                (from.longitude + points[half].longitude) / 2,
                (from.latitude + points[half].latitude) / 2
            )
            ship.track.sail(to: middle, knots: knots, random: &random)
            arrive(&ship, at: meet)
            ship.track.sail(through: Array(points[half...]) + [berth(in: destination)], knots: knots, random: &random)
            ship.track.lie(until: horizon, status: SeaStatus.moored, swing: 3)
            pair.append(ship)
        }
        vessels += pair
        record(
            .overtaking,
            pair,
            from: meet - 600,
            to: meet + 600,
            metAt: meet,
            notes: "\(Int(metres)) m beside each other"
        )
    }

    /// Two ferries that meet on the strait all day.
    mutating func addFerryCrossing() {
        let pair = [ferry(), ferry()]
        vessels += pair
        record(.ferryCrossing, pair, from: 0, to: horizon, metAt: 0, notes: "between Haikou and Xuwen")
    }

    /// A boat that works where no station hears it and comes back.
    mutating func addOutOfRange() {
        let spot = water.spot(heard: 0...0.02, random: &random)
        let length = random.between(10_800, 36_000)
        let start = random.between(7_200, max(7_300, horizon - length - 14_400))
        var boat = inbound(.gillnetter, classB: true, to: spot.place, gate: spot.gate, at: start)
        work(
            &boat.track,
            around: spot.place,
            miles: 0.7,
            until: start + length,
            knots: 2.2...3.5,
            status: SeaStatus.fishing
        )
        outbound(&boat, gate: spot.gate)
        vessels.append(boat)
        record(.outOfRange, [boat], from: start, to: start + length, metAt: start, notes: "beyond all stations")
    }

    /// Each failure of a station, with the vessels that only it could hear in the middle of it.
    mutating func recordOutages() {
        for (station, spans) in coverage.outages.enumerated() {
            for span in spans where span.start < horizon {
                let middle = min((span.start + span.end) / 2, horizon - 1)
                let lost = vessels.filter { vessel in
                    let place = vessel.track.place(at: middle)
                    return coverage.hearing(station, of: place, isClassB: vessel.isClassB) > 0.5
                        && coverage.hearing(of: place, isClassB: vessel.isClassB, at: middle) < 0.5
                }
                record(
                    .stationOutage,
                    [],
                    numbers: lost.map(\.mmsi),
                    from: span.start,
                    to: span.end,
                    metAt: span.start,
                    heard: 0,
                    notes: "\(coverage.stations[station].name) fails, \(lost.count) vessels are not heard by any other"
                )
            }
        }
    }
}
