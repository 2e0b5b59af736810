//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A lorry that got another engine, a refitted body or a relief driver, each with its papers.
///
/// Twin of `TwinVehicle`.
struct RepairedVehicle: BorderConduct {
    let scheme = SchemeKind.twinVehicle
    let lifeDays = 160.0
    let roams = true

    var haunts: (before: Haunt, after: Haunt) { TwinVehicle().haunts }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)
        guard let own = circle.lorries.first else { return [consignment] }
        consignment.conveyance.take(own, &random)
        var shop = RandomSource(seed: world.seed, stream: "repair", number: circle.home)
        let engine = "E" + shop.digits(8)
        let refit = shop.happens(0.4) ? shop.between(150, 700) : 0
        // From the fourth journey on the lorry is another one in part, and stays so.
        if circle.acts > 3 {
            consignment.record.passage.engine = engine
            consignment.conveyance.tareKg = consignment.conveyance.tareKg.map { (($0 + refit) / 10).rounded() * 10 }
            consignment.conveyance.trueTareKg += refit
        }
        if random.happens(0.25) { consignment.record.passage.registeredDriver = own.drivers.last }
        return [consignment]
    }
}
