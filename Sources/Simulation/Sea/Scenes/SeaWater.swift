//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Free places of the chart: cells of the open grounds, and berths in the anchorages, each given away once.
struct SeaWater: Sendable {
    /// A cell of open water.
    struct Spot: Sendable {
        let place: SeaPoint
        let gate: Int
        /// The probability that a message of class B from here is heard while all stations work.
        let hearing: Double
    }

    /// Miles between two cells, so that boats which work in them are not neighbours by accident.
    static let pitch = 1.6
    /// Metres between two berths at anchor: with half of `stagger` on each side 220 to 380, as in a crowded roadstead.
    static let berth = 300.0
    private static let stagger = 40.0
    /// Miles that open water keeps from ports and anchorages: Global Fishing Watch counts no encounter within 10 km.
    private static let offing = 6.0

    private var free: [Spot] = []
    private let all: [Spot]
    private var slots: [[SeaPoint]] = []
    private let anchorages: [SeaPlace]

    init(chart: SeaChart, coverage: SeaCoverage, seed: UInt64) {
        var random = RandomSource(seed: seed, stream: "sea water")
        let busy = chart.places.filter { $0.purpose != .ground }
        var spots: [Spot] = []
        for ground in chart.places(.ground) {
            let columns = Int(2 * ground.halfWidth / Self.pitch)
            let rows = Int(2 * ground.halfHeight / Self.pitch)
            for column in 0..<columns {
                for row in 0..<rows {
                    let place = ground.point(
                        (Double(column) + 0.5) / Double(columns) * 2 - 1,
                        (Double(row) + 0.5) / Double(rows) * 2 - 1
                    )
                    guard busy.allSatisfy({ $0.centre.miles(to: place) > Self.offing + $0.halfWidth }) else { continue }
                    let missed = coverage.stations.indices.reduce(1) {
                        $0 * (1 - coverage.hearing($1, of: place, isClassB: true))
                    }
                    spots.append(Spot(place: place, gate: ground.gate, hearing: 1 - missed))
                }
            }
        }
        for index in stride(from: spots.count - 1, to: 0, by: -1) { spots.swapAt(index, random.below(index + 1)) }
        all = spots
        free = spots
        anchorages = chart.places.filter {
            $0.purpose == .anchorage || $0.purpose == .unlistedAnchorage || $0.purpose == .bay
        }
        slots = anchorages.map { Self.berths(of: $0, random: &random) }
    }

    /// A cell that nobody has yet and in which class B is heard with a probability of the range; a used one where all
    /// are gone.
    mutating func spot(heard range: ClosedRange<Double>, random: inout RandomSource) -> Spot {
        if let index = free.lastIndex(where: { range.contains($0.hearing) }) { return free.remove(at: index) }
        let used = all.filter { range.contains($0.hearing) }
        return used.isEmpty ? random.pick(all) : random.pick(used)
    }

    /// A cell that nobody has yet, so many miles at most from a point.
    mutating func spot(near place: SeaPoint, miles: Double, random: inout RandomSource) -> Spot {
        if let index = free.lastIndex(where: { $0.place.miles(to: place) < miles && $0.hearing > 0.85 }) {
            return free.remove(at: index)
        }
        return spot(heard: 0.85...1, random: &random)
    }

    /// A free berth at anchor, the innermost first; nil where the anchorage is full.
    mutating func slot(in anchorage: SeaPlace) -> SeaPoint? {
        guard let index = anchorages.firstIndex(where: { $0.name == anchorage.name }) else { return nil }
        return slots[index].popLast()
    }

    /// Berths on a grid, the innermost last.
    private static func berths(of place: SeaPlace, random: inout RandomSource) -> [SeaPoint] {
        let pitch = berth / SeaPoint.metresPerMile
        let columns = Int(place.halfWidth / pitch)
        let rows = Int(place.halfHeight / pitch)
        var points: [SeaPoint] = []
        for column in -columns...columns {
            for row in -rows...rows {
                let grid = place.point(Double(column) * pitch / place.halfWidth, Double(row) * pitch / place.halfHeight)
                points.append(
                    grid.moved(
                        east: random.between(-stagger, stagger) / 2,
                        north: random.between(-stagger, stagger) / 2
                    )
                )
            }
        }
        return points.sorted { place.centre.miles(to: $0) > place.centre.miles(to: $1) }
    }
}
