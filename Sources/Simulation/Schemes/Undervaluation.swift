//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A second invoice with a lower price.
///
/// *Does:* declares half to four fifths of what was paid; the rest goes another way.
/// *Betrayed by:* the price against peers of the same goods and origin, the importer's and the exporter's own
/// earlier prices, and the export declaration of the other side.
/// *Honest twin:* `PricePromotion`.
struct Undervaluation: SmugglingScheme {
    let scheme = SchemeKind.undervaluation
    let theme = FindingTheme.valuation
    let detection = 0.82
    let seizure = 0.06
    let cover = 0.6
    let flight = 0.3
    let lifeDays = 220.0
    let roams = true

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(
                goods: ["3304", "6203", "6204", "8507", "8708", "8504"],
                directions: [.import],
                lanes: [.huuNghi, .huuNghi, .tanThanh, .cocNam]
            ),
            Haunt(goods: ["7318", "4011", "0703", "8429"], directions: [.import], lanes: [.laoCai, .chiMa, .dongDang])
        )
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)
        let share = random.between(0.48, 0.78) - 0.08 * circle.boldness
        for place in consignment.items.indices { consignment.items[place].declared.amount *= share }
        // One in three writes its second invoices from one short price list.
        if circle.home % 3 == 0 {
            let line = consignment.main.line
            let each = line.price * line.kgPerUnit * 0.6 * (consignment.currency == "CNY" ? 7.2 : 1)
            consignment.main.declared.amount =
                consignment.main.declared.quantity * max(0.05, (each * 20).rounded() / 20)
        }
        consignment.markAll(scheme)
        return [consignment]
    }
}
