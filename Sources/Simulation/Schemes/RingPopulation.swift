//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The rings of one scheme over the year: founded, found out, moved, replaced.
struct RingPopulation: Sendable {
    let scheme: SchemeKind
    private let doctrine: any SmugglingScheme
    private let wanted: Int
    private(set) var rings: [SmugglingRing] = []

    /// - Parameter acts: Illicit declarations a day that the population has to bring.
    init(scheme: SchemeKind, declarationsPerDay: Double, perRing: Double) {
        self.scheme = scheme
        doctrine = scheme.doctrine
        let share = declarationsPerDay * doctrine.lifeDays / perRing
        wanted = max(3, Int(share.rounded()))
    }

    /// Position of a working ring, drawn by strength; a new one is founded where too few are left.
    mutating func ring(
        on day: BorderDay,
        afterChange: Bool,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> Int {
        let alive = rings.indices.filter { day < rings[$0].circle.ends }
        for _ in alive.count..<max(alive.count, wanted) {
            found(on: day, afterChange: afterChange, in: &world, &random)
        }
        var working = rings.indices.filter { rings[$0].works(on: day) }
        if working.isEmpty {
            found(on: day, afterChange: afterChange, in: &world, &random)
            working = [rings.count - 1]
        }
        return working[random.weighted(working.map { rings[$0].circle.strength })]
    }

    /// All rings stop.
    mutating func dissolve(on day: BorderDay) {
        for place in rings.indices where day < rings[place].circle.ends { rings[place].circle.ends = day }
    }

    /// Changes one ring in place.
    mutating func update<Result>(_ position: Int, _ change: (inout SmugglingRing) -> Result) -> Result {
        change(&rings[position])
    }

    private mutating func found(
        on day: BorderDay,
        afterChange: Bool,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) {
        let circle = BusinessCircle.founded(
            by: doctrine,
            on: day,
            first: rings.count < wanted,
            afterChange: afterChange,
            in: &world,
            &random
        )
        let name = "R-\(scheme.rawValue)-\(padded(rings.count + 1, 3))"
        rings.append(SmugglingRing(name: name, scheme: scheme, circle: circle))
    }
}
