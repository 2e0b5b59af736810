//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A new factory that honestly buys much of one chemical from the first day, with its own licences.
///
/// Twin of `PrecursorDiversion`.
struct NewPlant: BorderConduct {
    let scheme = SchemeKind.precursors
    let lifeDays = 150.0

    var haunts: (before: Haunt, after: Haunt) { PrecursorDiversion().haunts }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)

        consignment.items[0].resize(by: random.between(0.9, 1.6))
        return [consignment]
    }
}
