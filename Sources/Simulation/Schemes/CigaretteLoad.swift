//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Cigarettes among cheap goods.
///
/// *Does:* loads cartons between plastics, paper or fruit, replacing part of the declared goods; the rest rides on top.
/// *Betrayed by:* packages that are lighter or heavier than such packages are, a value per kg a little off, some excess on the
/// scale, firms with a past.
/// *Honest twin:* `DenseCargo`.
struct CigaretteLoad: SmugglingScheme {
    let scheme = SchemeKind.cigarettes
    let theme = FindingTheme.tobacco
    let detection = 0.88
    let seizure = 0.95
    let cover = 0.8
    let flight = 0.7
    let lifeDays = 200.0
    let roams = true

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(goods: ["3926", "4818", "3924"], directions: [.import], lanes: [.huuNghi, .tanThanh]),
            Haunt(goods: ["0808", "3923", "0709"], directions: [.import], lanes: [.laoCai, .chiMa])
        )
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)

        let share = random.between(0.1, 0.35)
        let item = consignment.main
        let cartons = Int(item.declared.netKg * share / 12)
        consignment.main.declared.packages = max(1, Int(Double(item.declared.packages) * (1 - share)) + cartons)
        consignment.main.declared.amount *= random.between(0.7, 0.95)
        consignment.main.declared.grossKg = (item.declared.grossKg * random.between(1, 1.06)).rounded()
        consignment.conveyance.hiddenKg = random.between(50, 450)
        consignment.mark(scheme)
        return [consignment]
    }
}
