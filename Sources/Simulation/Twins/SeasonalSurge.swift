//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// An old firm that suddenly lodges much more, because the season begins.
///
/// Twin of `FreshFirm`.
struct SeasonalSurge: BorderConduct {
    let scheme = SchemeKind.freshFirm
    let lifeDays = 45.0
    let roams = true

    var haunts: (before: Haunt, after: Haunt) { FreshFirm().haunts }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)

        let load = random.between(0.9, 1.3)
        for place in consignment.items.indices { consignment.items[place].resize(by: load) }
        return [consignment]
    }
}
