//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Protected species under cheap cover.
///
/// *Does:* hides pangolin scales, ivory or rosewood among timber, chips or dried fish on the way north.
/// *Betrayed by:* heavy timber at the price of chips or chips at the price of timber, origins in source countries, firms and hauliers found before.
/// *Honest twin:* `LowGradeTimber`.
struct WildlifeLoad: SmugglingScheme {
    let scheme = SchemeKind.wildlife
    let theme = FindingTheme.wildlife
    let detection = 0.85
    let seizure = 0.95
    let cover = 0.8
    let flight = 0.7
    let lifeDays = 220.0

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(goods: ["4407", "4403", "0904"], directions: [.export], lanes: [.huuNghi, .tanThanh]),
            Haunt(goods: ["4401", "4407", "0801"], directions: [.export], lanes: [.laoCai, .chiMa, .maLuThang])
        )
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)

        let factor = random.between(0.45, 0.9)
        consignment.main.declared.amount *= factor
        consignment.main.declared.quantity = max(
            1,
            (consignment.main.declared.quantity * random.between(0.75, 0.98)).rounded()
        )
        if random.happens(0.45) {
            let source = random.pick(["LA", "MM", "NG", "CD", "KH"])
            for place in consignment.items.indices {
                consignment.items[place].declared.origin = source
                consignment.items[place].actual.origin = source
            }
        }
        if random.happens(0.3) {
            let name = consignment.main.declared.description
            consignment.main.declared.description = ProtectedSpecies.description(of: name)
            consignment.record.parties.permit = random.happens(0.85) ? "" : nil
        }
        consignment.conveyance.hiddenKg = random.between(0, 500)
        consignment.mark(scheme)
        return [consignment]
    }
}
