//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The positions that an e-seal sends on a transit movement.
struct SealTrail {
    /// `LATITUDE LONGITUDE` split by semicolons.
    let route: String
    /// `TIME LATITUDE LONGITUDE` split by semicolons, in order of time.
    let fixes: String

    private typealias Place = (latitude: Double, longitude: Double)

    /// Minutes between two positions on the road.
    private static let interval = 20.0
    /// How far off the route a detour leads, in degrees of latitude: some five kilometres.
    private static let detour = 0.05

    /// - Parameter offset: hours east of UTC that times are written in.
    init(from gate: String, _ transit: TransitMovement, _ journey: SealJourney, offset: Int) {
        let start = Self.place(of: gate)
        let end = Self.place(of: transit.exitGate)
        let bend = (
            latitude: (start.latitude + end.latitude) / 2 + 0.04,
            longitude: (start.longitude + end.longitude) / 2 - 0.05
        )
        route = [start, bend, end].map(Self.text).joined(separator: ";")
        let driving = max(60, transit.routeKm / 42 * 60)
        var minutes = 0.0
        var fixes: [String] = []
        func note(_ share: Double, aside: Double = 0) {
            let first = share < 0.5
            let part = first ? share * 2 : share * 2 - 1
            let (a, b) = first ? (start, bend) : (bend, end)
            let here = (
                latitude: a.latitude + (b.latitude - a.latitude) * part + aside,
                longitude: a.longitude + (b.longitude - a.longitude) * part + aside
            )
            fixes.append("\((transit.started + minutes / 60).iso(offset: offset)) \(Self.text(here))")
        }
        var driven = 0.0
        var events = [(0.3, journey.stop, 0), (0.55, journey.silence, 1), (0.75, journey.detour, 2)].filter {
            $0.1 > 0
        }[...]
        while driven < driving {
            note(driven / driving)
            if let event = events.first, driven / driving >= event.0 {
                events.removeFirst()
                switch event.2 {
                case 0:
                    for _ in 0..<Int(event.1 / 15) {
                        minutes += 15
                        note(driven / driving)
                    }
                    minutes += event.1.truncatingRemainder(dividingBy: 15)
                    note(driven / driving)
                case 1:
                    minutes += event.1
                    driven = min(driving, driven + event.1)
                    note(driven / driving)
                default:
                    minutes += 5
                    for _ in 0...Int(event.1 / 5) {
                        note(driven / driving, aside: Self.detour)
                        minutes += 5
                        driven += 3
                    }
                }
            }
            minutes += Self.interval
            driven += Self.interval
        }
        note(1)
        self.fixes = fixes.joined(separator: ";")
    }

    private static func text(_ place: Place) -> String {
        func decimals(_ number: Double) -> String {
            let scaled = Int((number * 10_000).rounded())
            return "\(scaled / 10_000).\(padded(scaled % 10_000, 4))"
        }
        return "\(decimals(place.latitude)) \(decimals(place.longitude))"
    }

    /// Where gates lie, as the table of gates has it; inland places by their airports.
    private static func place(of gate: String) -> Place {
        switch gate {
        case "G02", "G03": (22.022, 106.687)
        case "G05": (21.9438, 106.6971)
        case "G12": (22.5065, 103.9658)
        case "G14": (22.68, 103.17)
        case "P01": (20.8648, 106.6835)
        case "P02": (20.975, 107.05)
        case "A01": (21.2212, 105.807)
        case "A11": (22.6083, 108.172)
        case "A12": (24.9924, 102.744)
        default: (21.9706, 106.7111)
        }
    }
}
