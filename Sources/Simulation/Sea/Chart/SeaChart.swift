//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Waypoints, ways between them and places of the gulf; laid out by hand so that no way crosses land.
struct SeaChart: Sendable {
    let waypoints: [SeaWaypoint]
    let places: [SeaPlace]
    /// Points half a mile off a shore without port, each with the waypoint it is reached from.
    let landings: [(place: SeaPoint, gate: Int)]
    /// The next waypoint on the shortest way, row from, column to.
    private let next: [Int]

    init(waypoints: [SeaWaypoint], ways: [(Int, Int)], places: [SeaPlace], landings: [(place: SeaPoint, gate: Int)]) {
        self.waypoints = waypoints
        self.places = places
        self.landings = landings
        let count = waypoints.count
        var miles = [Double](repeating: .infinity, count: count * count)
        var next = [Int](repeating: -1, count: count * count)
        for index in 0..<count {
            miles[index * count + index] = 0
            next[index * count + index] = index
        }
        for (one, other) in ways {
            let length = waypoints[one].place.miles(to: waypoints[other].place)
            miles[one * count + other] = length
            miles[other * count + one] = length
            next[one * count + other] = other
            next[other * count + one] = one
        }
        // Floyd and Warshall: two dozen waypoints.
        for through in 0..<count {
            for from in 0..<count {
                for to in 0..<count {
                    let length = miles[from * count + through] + miles[through * count + to]
                    if length < miles[from * count + to] {
                        miles[from * count + to] = length
                        next[from * count + to] = next[from * count + through]
                    }
                }
            }
        }
        self.next = next
    }

    /// The places of a purpose.
    func places(_ purpose: SeaPlace.Purpose) -> [SeaPlace] { places.filter { $0.purpose == purpose } }

    /// The points a vessel passes from one waypoint to another, both included, each missed by a little.
    func route(from: Int, to: Int, random: inout RandomSource) -> [SeaPoint] {
        var points = [passed(from, random: &random)]
        var at = from
        while at != to {
            at = next[at * waypoints.count + to]
            points.append(passed(at, random: &random))
        }
        return points
    }

    private func passed(_ index: Int, random: inout RandomSource) -> SeaPoint {
        let waypoint = waypoints[index]
        return waypoint.place.moved(miles: waypoint.width * random.unit().squareRoot(), bearing: 360 * random.unit())
    }
}
