//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A new and honest firm: in a trade park with a hundred others, with a common broker and an opening price.
///
/// Twin of `FreshFirm`.
struct CleanNewcomer: BorderConduct {
    let scheme = SchemeKind.freshFirm
    let lifeDays = 110.0
    let roams = true

    var haunts: (before: Haunt, after: Haunt) { FreshFirm().haunts }

    func enter(_ circle: inout BusinessCircle, in world: inout BorderWorld, _ random: inout RandomSource) {
        let neighbour = world.firms[random.pick(world.trades).importer]
        circle.trade.importer = world.firms.found(
            in: "VN",
            near: circle.trade.lane.region,
            on: circle.began,
            address: random.happens(0.35) ? neighbour.address : nil,
            phone: random.happens(0.12) ? neighbour.phone : nil
        )
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)

        let opening = random.between(0.82, 1.02)
        for place in consignment.items.indices { consignment.items[place].reprice(by: opening) }
        return [consignment]
    }
}
