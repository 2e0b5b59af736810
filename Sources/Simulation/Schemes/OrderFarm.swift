//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Orders of people who ordered nothing.
///
/// *Does:* buys in the names of strangers, sends everything to one or two addresses, pays many orders at once, uses
/// labels again, and files goods that may not travel as parcels.
/// *Betrayed by:* address and telephone, invalid or odd identities, payments and labels met before, prices far below the
/// platform's, papers that do not add up.
/// *Honest twin:* `GroupOrder`.
struct OrderFarm: SmugglingScheme {
    let scheme = SchemeKind.orderFarm
    let theme = FindingTheme.ecommerce
    let detection = 0.85
    let seizure = 0.25
    let cover = 0.2
    let flight = 0.5
    let lifeDays = 110.0
    let declarationsPerAct = 8.0

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(
                goods: ["3304", "4202", "6404"],
                directions: [.import],
                lanes: [.huuNghi, .tanThanh],
                routes: [.cbec],
                parcels: true
            ),
            Haunt(
                goods: ["8517", "8518", "9617"],
                directions: [.import, .export],
                lanes: [.laoCai, .huuNghi],
                routes: [.cbec, .express],
                parcels: true
            )
        )
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        let country = circle.trade.direction == .import ? "VN" : "CN"
        let place = Resident(
            number: circle.home,
            country: country,
            region: circle.trade.lane.region,
            seed: world.seed
        )
        let payment = "PAY" + random.digits(14)
        let buyers = (1...3).map {
            Resident(number: circle.home + $0, country: country, region: circle.trade.lane.region, seed: world.seed)
                .idHash
        }
        var consignments: [Consignment] = []
        for _ in 0..<random.number(in: 5...11) {
            var consignment = circle.consign(on: day, in: &world, &random)
            if random.happens(0.7) { consignment.record.order.deliveryAddress = place.address }
            if random.happens(0.6) { consignment.record.order.deliveryPhone = place.phone }
            if random.happens(0.2) { consignment.record.order.buyerIDIsValid = false }
            if random.happens(0.12) { consignment.record.order.buyerAge = random.pick([9, 12, 15, 88, 93]) }
            if random.happens(0.3) { consignment.parcel?.payment = payment }
            if random.happens(0.25) { consignment.record.order.payerName = place.name }
            if random.happens(0.2) { consignment.record.order.paidFactor = random.between(0.4, 0.95) }
            if random.happens(0.12), let old = circle.drawer.last { consignment.papers.bill = old.bill }
            if random.happens(0.25) { consignment.main.declared.amount *= random.between(0.12, 0.4) }
            if circle.home % 4 == 0 {
                // Dear goods on the quotas of three people.
                consignment.parcel?.buyer = buyers[random.below(3)]
                let factor = random.between(2_000, 4_900) / max(1, consignment.main.declared.amount)
                consignment.main.resize(by: max(1, factor))
                consignment.main.declared.packages = 1
            }
            if random.happens(0.1) {
                consignment.main.declared.hs = "30049099"
                consignment.main.declared.description = "Thuốc tân dược"
                consignment.main.actual = consignment.main.declared
            }
            if circle.drawer.count < 12 { circle.drawer.append(consignment.papers) }
            consignment.mark(scheme)
            consignments.append(consignment)
        }
        return consignments
    }
}
