//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Many honest parcels at one address: a parcel shop, an office tower, a dormitory; sometimes one person pays for friends.
///
/// Twin of `ParcelSplitting`.
struct ParcelConsolidator: BorderConduct {
    let scheme = SchemeKind.parcelSplitting
    let lifeDays = 160.0
    let declarationsPerAct = 7.0

    var haunts: (before: Haunt, after: Haunt) { ParcelSplitting().haunts }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        let count = random.number(in: 3...11)
        let shop = Resident(number: circle.home, country: "VN", region: circle.trade.lane.region, seed: world.seed)
        var consignments: [Consignment] = []
        for _ in 0..<count {
            var consignment = circle.consign(on: day, in: &world, &random)
            if random.happens(0.75) { consignment.importer.address = shop.address }
            if random.happens(0.35) { consignment.importer.phone = shop.phone }
            if random.happens(0.15) { consignment.parcel?.payer = shop.idHash }
            consignment.items[0].truth.twinOf = scheme
            consignments.append(consignment)
        }
        return consignments
    }
}
