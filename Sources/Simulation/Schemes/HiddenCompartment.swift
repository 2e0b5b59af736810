//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Lorries whose empty weight creeps.
///
/// *Does:* carries goods in a double floor, a tank or a spare-wheel box; starts with little and grows bold.
/// *Betrayed by:* the scale against declared gross and tare, crossing after crossing of the same plate; drivers and
/// haulier found before. The single passage drowns in the noise of the scale.
/// *Honest twin:* `RebuiltLorry`, and weeks in which a scale stands off.
struct HiddenCompartment: SmugglingScheme {
    let scheme = SchemeKind.hiddenCompartment
    let theme = FindingTheme.vehicle
    let detection = 0.72
    let seizure = 0.75
    let cover = 0.9
    let flight = 0.5
    let lifeDays = 200.0
    let roams = true

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(
                goods: ["6109", "3926", "0703", "8544"],
                directions: [.import],
                lanes: [.huuNghi, .tanThanh],
                routes: [.road]
            ),
            Haunt(
                goods: ["0810", "0714", "4001", "4407", "0703", "2804"],
                directions: [.import, .export],
                lanes: [.laoCai, .chiMa, .maLuThang],
                routes: [.road]
            )
        )
    }

    func enter(_ circle: inout BusinessCircle, in world: inout BorderWorld, _ random: inout RandomSource) {
        for place in circle.additions.indices { circle.additions[place] = random.between(60, 320) }
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)

        guard let place = circle.lorries.firstIndex(where: { $0.plate == consignment.conveyance.plate }) else {
            consignment.conveyance.hiddenKg = random.between(80, 300)
            consignment.markAll(scheme)
            return [consignment]
        }
        let ceiling = 450 + 550 * circle.boldness
        circle.additions[place] = min(ceiling, circle.additions[place] + random.between(5, 45))
        consignment.conveyance.hiddenKg = circle.additions[place] * random.between(0.6, 1.1)
        consignment.markAll(scheme)
        return [consignment]
    }
}
