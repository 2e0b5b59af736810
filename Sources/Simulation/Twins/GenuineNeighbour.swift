//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Honest trade in the low-duty neighbour itself, dearer than usual because the quality is better.
///
/// Twin of `Misclassification`.
struct GenuineNeighbour: BorderConduct {
    let scheme = SchemeKind.misclassification
    let lifeDays = 150.0

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(
                goods: ["6406", "5208", "9403919", "3401", "8517792"],
                directions: [.import],
                lanes: [.huuNghi, .tanThanh]
            ),
            Haunt(
                goods: ["841590", "852852", "8487", "7208", "6902", "8419", "8435"],
                directions: [.import],
                lanes: [.laoCai, .chiMa, .dongDang]
            )
        )
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)

        let quality = random.between(1, 1.7)
        for place in consignment.items.indices { consignment.items[place].reprice(by: quality) }
        return [consignment]
    }
}
