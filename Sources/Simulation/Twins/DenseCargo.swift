//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Honest goods in unusual packing: gift boxes, pallets shared by two kinds, compressed bales.
///
/// Twin of `CigaretteLoad`.
struct DenseCargo: BorderConduct {
    let scheme = SchemeKind.cigarettes
    let lifeDays = 170.0
    let roams = true

    var haunts: (before: Haunt, after: Haunt) { CigaretteLoad().haunts }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)

        let packing = random.between(0.7, 1.5)
        for place in consignment.items.indices {
            let packages = Double(consignment.items[place].declared.packages) * packing
            consignment.items[place].declared.packages = max(1, Int(packages.rounded()))
            let gross = consignment.items[place].declared.netKg * random.between(1.04, 1.16)
            consignment.items[place].declared.grossKg = gross.rounded()
            consignment.items[place].actual = consignment.items[place].declared
        }
        consignment.conveyance.strayKg = random.between(0, 220)
        return [consignment]
    }
}
