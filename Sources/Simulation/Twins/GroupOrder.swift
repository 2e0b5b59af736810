//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Colleagues or a family who order together: one door, one who pays, everybody real.
///
/// Twin of `OrderFarm`.
struct GroupOrder: BorderConduct {
    let scheme = SchemeKind.orderFarm
    let lifeDays = 150.0
    let declarationsPerAct = 6.0

    var haunts: (before: Haunt, after: Haunt) { OrderFarm().haunts }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        let country = circle.trade.direction == .import ? "VN" : "CN"
        let office = Resident(
            number: circle.home,
            country: country,
            region: circle.trade.lane.region,
            seed: world.seed
        )
        var consignments: [Consignment] = []
        for _ in 0..<random.number(in: 3...9) {
            var consignment = circle.consign(on: day, in: &world, &random)
            if random.happens(0.8) { consignment.record.order.deliveryAddress = office.address }
            if random.happens(0.3) { consignment.record.order.deliveryPhone = office.phone }
            if random.happens(0.3) { consignment.record.order.payerName = office.name }
            if random.happens(0.03) { consignment.record.order.paidFactor = 0.98 }
            if random.happens(0.1) { consignment.main.reprice(by: random.between(0.3, 0.6)) }
            consignment.items[0].truth.twinOf = scheme
            consignments.append(consignment)
        }
        return consignments
    }
}
