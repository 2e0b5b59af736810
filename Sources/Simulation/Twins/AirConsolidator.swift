//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A consolidator's customer with several parts on one flight; now and then a part is left behind and flies under
/// another master the day after.
///
/// Twin of `SplitWaybill`.
struct AirConsolidator: BorderConduct {
    let scheme = SchemeKind.splitWaybill
    let lifeDays = 170.0
    let declarationsPerAct = 4.0

    var haunts: (before: Haunt, after: Haunt) { SplitWaybill().haunts }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        let flight = "VN512/\(day.iso)"
        var consignments: [Consignment] = []
        for _ in 0..<random.number(in: 2...6) {
            var consignment = circle.consign(on: day, in: &world, &random)
            consignment.record.cargo.flight = flight
            consignment.papers.bill = "HAWB" + random.digits(8)
            for place in consignment.items.indices { consignment.items[place].resize(by: random.between(0.2, 0.6)) }
            if random.happens(0.08), let old = circle.drawer.last { consignment.papers.bill = old.bill }
            if random.happens(0.05) {
                consignment.record.cargo.masterBill = AirWaybills.mistyped(AirWaybills.master(&random))
            }
            circle.drawer = [consignment.papers]
            consignment.items[0].truth.twinOf = scheme
            consignments.append(consignment)
        }
        return consignments
    }
}
