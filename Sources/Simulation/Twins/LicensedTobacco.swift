//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A cigarette works that imports paper and tow with its licence, and cigarettes that pass in ordinary number.
///
/// Twin of `UnlicensedTobacco`.
struct LicensedTobacco: BorderConduct {
    let scheme = SchemeKind.unlicensedTobacco
    let lifeDays = 200.0

    var haunts: (before: Haunt, after: Haunt) { UnlicensedTobacco().haunts }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)
        if consignment.direction == .transit {
            consignment.main.declared.quantity = (consignment.main.declared.netKg * 1_000).rounded()
            consignment.main.declared.unit = "H87"
            consignment.destination = random.pick(["TH", "MY", "KH"])
            consignment.main.actual = consignment.main.declared
        } else {
            UnlicensedTobacco.declare(random.pick(UnlicensedTobacco.inputs), &consignment)
            // One in twelve lodges before the number of its licence has come.
            if !random.happens(0.08) {
                let licence = world.licence(
                    of: consignment.importer.code,
                    consignment.main.line,
                    quantity: consignment.main.declared.quantity,
                    on: day,
                    &random
                )
                consignment.papers.licence = licence.number
                consignment.papers.licenceQuantity = licence.quantity
            }
        }
        return [consignment]
    }
}
