//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A broker who corrects slips of the pen at once, long before the goods arrive, and now and then at the gate.
///
/// Twin of `AmendmentBurst`.
struct DiligentBroker: BorderConduct {
    let scheme = SchemeKind.amendmentBurst
    let lifeDays = 170.0
    let roams = true

    var haunts: (before: Haunt, after: Haunt) { AmendmentBurst().haunts }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)
        consignment.record.movement.amendments = [1, 2, 3][random.weighted([0.5, 0.35, 0.15])]
        consignment.record.movement.amendedMinutesBefore =
            random.happens(0.12) ? random.between(20, 59) : random.between(120, 1_700)
        if random.happens(0.1) { consignment.record.cargo.manifestPackages = random.between(0.95, 1.06) }
        return [consignment]
    }
}
