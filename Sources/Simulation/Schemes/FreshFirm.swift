//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Firms founded to vanish.
///
/// *Does:* imports consumer goods through a firm of a few weeks, declares a little too little of everything, and is
/// gone when the audit comes; after a seizure the next firm takes over.
/// *Betrayed by:* firms without history that share address, telephone, broker or lorries with firms found out
/// before; a scale and a partner's record that show more than declared.
/// *Honest twins:* `CleanNewcomer`, `SeasonalSurge`.
struct FreshFirm: SmugglingScheme {
    let scheme = SchemeKind.freshFirm
    let theme = FindingTheme.dossier
    let detection = 0.9
    let seizure = 0.5
    let cover = 0.35
    let flight = 0.75
    let lifeDays = 190.0
    let roams = true

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(
                goods: ["3304", "6402", "9503", "6109", "4202"],
                directions: [.import],
                lanes: [.huuNghi, .tanThanh]
            ),
            Haunt(goods: ["8518", "8525", "8516", "9617", "8509"], directions: [.import], lanes: [.laoCai, .chiMa])
        )
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)
        let understated = random.between(0.72, 0.95) - 0.08 * circle.boldness
        for place in consignment.items.indices {
            consignment.items[place].declared = consignment.items[place].actual.scaled(by: understated)
            consignment.items[place].declared.netKg.round()
            consignment.items[place].declared.grossKg.round()
            consignment.items[place].declared.amount *= random.between(0.75, 1)
        }
        if random.happens(0.5) { consignment.record.parties.activity = "01;46" }
        consignment.markAll(scheme)
        return [consignment]
    }
}
