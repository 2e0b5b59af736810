//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Lorries that are honestly heavier than their papers: a new body, a crane, a second tank, a season of mud.
///
/// The addition stays what it is. Twin of `HiddenCompartment`.
struct RebuiltLorry: BorderConduct {
    let scheme = SchemeKind.hiddenCompartment
    let lifeDays = 220.0
    let roams = true

    var haunts: (before: Haunt, after: Haunt) { HiddenCompartment().haunts }

    func enter(_ circle: inout BusinessCircle, in world: inout BorderWorld, _ random: inout RandomSource) {
        for place in circle.additions.indices { circle.additions[place] = random.between(40, 520) }
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)

        if let place = circle.lorries.firstIndex(where: { $0.plate == consignment.conveyance.plate }) {
            consignment.conveyance.strayKg = circle.additions[place] + 60 * random.normal()
        }
        return [consignment]
    }
}
