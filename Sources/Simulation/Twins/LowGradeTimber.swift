//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Honest timber and nuts of low grade or from a neighbouring country.
///
/// Twin of `WildlifeLoad`.
struct LowGradeTimber: BorderConduct {
    let scheme = SchemeKind.wildlife
    let lifeDays = 180.0

    var haunts: (before: Haunt, after: Haunt) { WildlifeLoad().haunts }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)

        let grade = random.between(0.55, 1)
        for place in consignment.items.indices { consignment.items[place].reprice(by: grade) }
        if random.happens(0.3) {
            let name = consignment.main.declared.description
            consignment.main.declared.description = ProtectedSpecies.description(of: name)
            consignment.main.actual.description = consignment.main.declared.description
        }
        if random.happens(0.4) {
            let source = random.pick(["LA", "LA", "KH", "MM"])
            for place in consignment.items.indices {
                consignment.items[place].declared.origin = source
                consignment.items[place].actual.origin = source
            }
        }
        return [consignment]
    }
}
