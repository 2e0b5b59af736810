//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

extension SeaStage {
    /// A ship on passage whose reported positions are false for 40 minutes to six hours.
    mutating func addSpoof(_ behaviour: SeaBehaviour) {
        for attempt in 1...Self.attempts {
            var vessel = passenger()
            let length = exp(random.between(log(2_400), log(21_600)))
            guard let start = passageWindow(vessel, length: length) else { continue }
            let end = start + length
            guard observed([vessel], from: start - 1_800, to: end) > 0.9 || attempt == Self.attempts else { continue }
            let place = vessel.track.place(at: start)
            let notes: String
            switch behaviour {
            case .offsetSpoof:
                let miles = random.between(5, 30)
                vessel.pretend(offset(place, miles: miles), from: start, to: end)
                notes = "moved by \(Int(miles)) nm"
            case .circleSpoof:
                let miles = random.between(0.3, 2)
                let centre = place.moved(miles: random.between(2, 20), bearing: 360 * random.unit())
                vessel.pretend(circle(centre, miles: miles), from: start, to: end)
                notes = "circle of \(Int(miles * SeaPoint.metresPerMile)) m"
            default:
                let miles = random.between(10, 60)
                let jump = offset(place, miles: miles)
                var time = start
                while time < end {
                    let stay = random.between(120, 480)
                    vessel.pretend(jump, from: time, to: min(end, time + stay))
                    time += stay + random.between(300, 1_200)
                }
                notes = "jumps of \(Int(miles)) nm"
            }
            vessels.append(vessel)
            record(behaviour, [vessel], from: start, to: end, metAt: start, notes: notes)
            if behaviour == .jumpSpoof {
                recordAlso(.identityClone, [vessel], [vessel.mmsi], from: start, to: end, "jumps look like two places")
            }
            return
        }
    }

    /// Four to eight vessels around one anchorage, all of them reported around the same false place.
    mutating func addSpoofField() {
        let anchorage = random.pick(chart.places(.anchorage))
        let start = random.between(3_600, horizon - 18_000)
        let end = start + random.between(3_600, 14_400)
        let centre = anchorage.centre.moved(miles: random.between(10, 25), bearing: 360 * random.unit())
        var fleet: [SeaVessel] = []
        for _ in 0..<random.number(in: 2...4) {
            guard let slot = water.slot(in: anchorage) else { continue }
            var vessel = registry.vessel(.cargo, at: slot, time: -1)
            vessel.track.lie(until: horizon, status: SeaStatus.atAnchor, swing: random.between(30, 45))
            fleet.append(vessel)
        }
        for _ in 0..<random.number(in: 2...4) {
            let spot = water.spot(near: anchorage.centre, miles: 25, random: &random)
            var vessel = registry.vessel(.trawler, at: spot.place, time: -1)
            work(
                &vessel.track,
                around: spot.place,
                miles: 0.6,
                until: horizon,
                knots: 2.5...3.8,
                status: SeaStatus.fishing
            )
            fleet.append(vessel)
        }
        for index in fleet.indices {
            // A field moves whom it takes at about the same time.
            fleet[index].pretend(
                circle(centre, miles: random.between(0.2, 0.8)),
                from: start + random.between(0, 120),
                to: end - random.between(0, 120)
            )
        }
        vessels.append(contentsOf: fleet)
        record(.spoofField, fleet, from: start, to: end, metAt: start + 120, notes: "\(fleet.count) vessels")
    }

    private mutating func offset(_ place: SeaPoint, miles: Double) -> SeaFalsehood {
        let moved = place.moved(miles: miles, bearing: 360 * random.unit())
        return .offset(east: moved.longitude - place.longitude, north: moved.latitude - place.latitude)
    }

    /// Around a point at 8 to 15 knots, as faked tracks are seen to do.
    private mutating func circle(_ centre: SeaPoint, miles: Double) -> SeaFalsehood {
        .circle(centre: centre, miles: miles, period: 2 * Double.pi * miles / random.between(8, 15) * 3_600)
    }
}
