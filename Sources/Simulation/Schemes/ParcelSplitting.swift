//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One commercial order cut into parcels for many supposed buyers.
///
/// *Does:* sends goods for a shop as a dozen parcels a day, each a little below the threshold, under borrowed names, to
/// a few addresses and telephones, paid by one account.
/// *Betrayed by:* the count of parcels behind one address, telephone or payer, buyer and payer who differ, values that
/// crowd below the threshold. Names and numbers change every few weeks.
/// *Honest twin:* `ParcelConsolidator`.
struct ParcelSplitting: SmugglingScheme {
    let scheme = SchemeKind.parcelSplitting
    let theme = FindingTheme.ecommerce
    let detection = 0.85
    let seizure = 0.25
    let cover = 0.25
    let flight = 0.5
    let lifeDays = 120.0
    let declarationsPerAct = 7.0

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(
                goods: ["3304", "6109", "8518"],
                directions: [.import],
                lanes: [.huuNghi],
                routes: [.cbec, .express],
                parcels: true
            ),
            Haunt(
                goods: ["8517", "4202", "9503", "8525", "6404"],
                directions: [.import],
                lanes: [.laoCai, .noiBaiNanning],
                routes: [.cbec, .express, .post],
                parcels: true
            )
        )
    }

    /// Fills a parcel up to a little below the threshold, often priced below the market to get there.
    private func fill(_ consignment: inout Consignment, in world: BorderWorld, _ random: inout RandomSource) {
        let target = world.scenario.parcelThreshold * random.between(0.5, 0.99) / consignment.exchangeRate
        let worth = target * random.between(1, 1.7)
        let factor = worth / max(0.01, consignment.main.actual.amount)
        var facts = consignment.main.actual.scaled(by: factor)
        facts.netKg = (facts.netKg * 100).rounded() / 100
        facts.grossKg = (facts.grossKg * 100).rounded() / 100
        facts.packages = 1
        facts.quantity.round()
        consignment.main.actual = facts
        consignment.main.declared = facts
        consignment.main.declared.amount = target
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        let count = random.number(in: 3...11)
        let payer = Resident(number: circle.home, country: "VN", region: circle.trade.lane.region, seed: world.seed)
        var consignments: [Consignment] = []
        for _ in 0..<count {
            var consignment = circle.consign(on: day, in: &world, &random)
            let place = Resident(
                number: circle.home + random.below(3),
                country: "VN",
                region: circle.trade.lane.region,
                seed: world.seed
            )
            if random.happens(0.55) { consignment.importer.address = place.address }
            if random.happens(0.4) { consignment.importer.phone = place.phone }
            if random.happens(0.5) { consignment.parcel?.payer = payer.idHash }
            fill(&consignment, in: world, &random)
            consignment.mark(scheme)
            consignments.append(consignment)
        }
        return consignments
    }
}
