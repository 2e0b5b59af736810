//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Goods that shift to a neighbouring code with a lower rate.
///
/// *Does:* declares televisions as monitors, furniture as its parts, shoes as uppers; mass stays, the price is bent
/// halfway towards the neighbour.
/// *Betrayed by:* price, mass per piece and mass per package that fit the neighbour's neighbour better; an exporter
/// known for the dutiable goods; the code of the other side's declaration.
/// *Honest twin:* `GenuineNeighbour`.
struct Misclassification: SmugglingScheme {
    let scheme = SchemeKind.misclassification
    let theme = FindingTheme.valuation
    let detection = 0.78
    let seizure = 0.06
    let cover = 0.5
    let flight = 0.35
    let lifeDays = 230.0

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(
                goods: ["6402", "6404", "6203", "6204", "9403", "3304", "8518"],
                directions: [.import],
                lanes: [.huuNghi, .huuNghi, .tanThanh, .cocNam]
            ),
            Haunt(
                goods: ["8415", "8528", "8708", "7210", "6907", "8516", "8509"],
                directions: [.import],
                lanes: [.laoCai, .chiMa, .dongDang]
            )
        )
    }

    /// Declares an item under its refuge, with a price between the two and the mass and packages of the truth.
    private func disguise(_ item: inout GoodsItem, in world: BorderWorld, _ random: inout RandomSource) {
        guard let refuge = item.line.refuge.flatMap(world.catalogue.line) else { return }
        let bend = random.between(0.25, 0.85)
        item.declared.hs = refuge.hs
        item.declared.description = refuge.vietnamese
        item.declared.amount *= pow(refuge.price / item.line.price, bend)
        item.declared.unit = refuge.unit
        let perUnit = refuge.unit == "KGM" ? 1 : pow(refuge.kgPerUnit, bend) * pow(item.line.kgPerUnit, 1 - bend)
        item.declared.quantity = max(1, (item.declared.netKg / perUnit).rounded())
        if random.happens(0.4) {
            let perPackage = item.line.kgPerPackage * pow(refuge.kgPerPackage / item.line.kgPerPackage, bend)
            item.declared.packages = max(1, Int(item.declared.netKg / perPackage))
        }
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)

        for place in consignment.items.indices { disguise(&consignment.items[place], in: world, &random) }
        if consignment.papers.certificate != nil, random.happens(0.7) {
            // The certificate names the true code and stays in the drawer.
            consignment.papers.certificate = nil
            for place in consignment.items.indices { consignment.items[place].declared.preferential = false }
        }
        consignment.markAll(scheme)
        return [consignment]
    }
}
