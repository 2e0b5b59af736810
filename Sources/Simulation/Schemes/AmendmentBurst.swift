//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A declaration that is bent until the last minute.
///
/// *Does:* lodges early and cheap, amends again and again as news of scans and queues come in, and leaves the manifest
/// as it was.
/// *Betrayed by:* number and hour of the amendments, packages and mass on the manifest, a price below its peers.
/// *Honest twin:* `DiligentBroker`.
struct AmendmentBurst: SmugglingScheme {
    let scheme = SchemeKind.amendmentBurst
    let theme = FindingTheme.dossier
    let detection = 0.8
    let seizure = 0.25
    let cover = 0.6
    let flight = 0.45
    let lifeDays = 190.0
    let roams = true

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(goods: ["8708", "5407", "6203"], directions: [.import], lanes: [.huuNghi, .dongDang]),
            Haunt(goods: ["8518", "8525", "9503"], directions: [.import], lanes: [.noiBaiNanning, .haiPhong, .laoCai])
        )
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)
        consignment.record.movement.amendments = random.number(in: 2...6)
        consignment.record.movement.amendedMinutesBefore =
            random.happens(0.55) ? random.between(3, 58) : random.between(70, 900)
        if consignment.route != .road, random.happens(0.6) {
            consignment.record.cargo.manifestPackages = random.between(1.1, 1.6)
            consignment.record.cargo.manifestMass = random.between(1.04, 1.3)
        }
        let share = random.between(0.7, 0.98)
        for place in consignment.items.indices { consignment.items[place].declared.amount *= share }
        consignment.markAll(scheme)
        return [consignment]
    }
}
