//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Air cargo taken apart until no part is worth a look.
///
/// *Does:* divides one consignment among many house waybills on a flight, books a house waybill under a second master,
/// invents master numbers, and takes senders whom nobody has met.
/// *Betrayed by:* the consignee's telephone on one flight, house waybills met before, check digits, mass against goods.
/// *Honest twin:* `AirConsolidator`.
struct SplitWaybill: SmugglingScheme {
    let scheme = SchemeKind.splitWaybill
    let theme = FindingTheme.air
    let detection = 0.82
    let seizure = 0.4
    let cover = 0.15
    let flight = 0.5
    let lifeDays = 160.0
    let declarationsPerAct = 5.0

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(goods: ["8517", "8518", "3304"], directions: [.import], lanes: [.noiBaiNanning], routes: [.air]),
            Haunt(goods: ["8525", "8542", "9018"], directions: [.import], lanes: [.noiBaiKunming], routes: [.air])
        )
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        if random.happens(0.3) {
            circle.trade.exporter = world.firms.found(
                in: world.firms[circle.trade.exporter].country,
                near: circle.trade.lane.region,
                on: day
            )
        }
        let flight = "\(random.pick(["VN512", "CZ371", "VN526"]))/\(day.iso)"
        var consignments: [Consignment] = []
        for part in 0..<random.number(in: 3...7) {
            var consignment = circle.consign(on: day, in: &world, &random)
            consignment.record.cargo.flight = flight
            let share = random.between(0.1, 0.3)
            for place in consignment.items.indices { consignment.items[place].resize(by: share) }
            if random.happens(0.3), let old = circle.drawer.last {
                consignment.papers.bill = old.bill
                consignment.record.cargo.masterBill = AirWaybills.master(&random)
            } else {
                consignment.papers.bill = "HAWB" + random.digits(8)
            }
            if random.happens(0.2) {
                consignment.record.cargo.masterBill = AirWaybills.mistyped(AirWaybills.master(&random))
            }
            if random.happens(0.2) { consignment.main.declared.description = random.pick(DisguisedParcel.vague) }
            if random.happens(0.3) { consignment.main.declared.quantity *= random.between(0.1, 0.5) }
            consignment.main.declared.quantity = max(1, consignment.main.declared.quantity.rounded())
            if part == 0 { circle.drawer = [consignment.papers] }
            consignment.markAll(scheme)
            consignments.append(consignment)
        }
        return consignments
    }
}
