//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The honest look-alikes of one scheme.
struct TwinPopulation: Sendable {
    let scheme: SchemeKind
    private let conducts: [any BorderConduct]
    private let wanted: Int
    private var circles: [(conduct: Int, circle: BusinessCircle)] = []

    init(scheme: SchemeKind, declarationsPerDay: Double, perCircle: Double) {
        self.scheme = scheme
        conducts = scheme.twins
        wanted = max(3, Int((declarationsPerDay * conducts[0].lifeDays / perCircle).rounded()))
    }

    /// Declarations that one act brings on average.
    var declarationsPerAct: Double { conducts[0].declarationsPerAct }

    /// Lets one circle do its honest business.
    mutating func act(
        on day: BorderDay,
        afterChange: Bool,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        circles.removeAll { day >= $0.circle.ends }
        while circles.count < wanted {
            let conduct = circles.count % conducts.count
            let circle = BusinessCircle.founded(
                by: conducts[conduct],
                on: day,
                first: day == world.scenario.firstDay,
                afterChange: afterChange,
                in: &world,
                &random
            )
            circles.append((conduct, circle))
        }
        let place = random.weighted(circles.map(\.circle.strength))
        let conduct = conducts[circles[place].conduct]
        var consignments = conduct.act(&circles[place].circle, on: day, in: &world, &random)
        for index in consignments.indices { consignments[index].items[0].truth.twinOf = scheme }
        return consignments
    }
}
