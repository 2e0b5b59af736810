//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Honest goods that are cheap for some weeks: end of season, overstock, a new model.
///
/// Both sides' papers show the same low price. Twin of `Undervaluation`.
struct PricePromotion: BorderConduct {
    let scheme = SchemeKind.undervaluation
    let lifeDays = 60.0
    let roams = true

    var haunts: (before: Haunt, after: Haunt) { Undervaluation().haunts }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)
        let share = random.between(0.6, 0.9)
        for place in consignment.items.indices { consignment.items[place].reprice(by: share) }
        return [consignment]
    }
}
