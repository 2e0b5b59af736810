//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Goods under seal that do not all arrive.
///
/// *Does:* opens the container on the way, unloads part of the goods, puts on another seal; or leaves through another
/// gate than declared.
/// *Betrayed by:* mass at exit against entry, seals at arrival, hours and kilometres against the lane, the same haulier
/// again; the partner's record of the gate. Any single sign is often missing.
/// *Honest twin:* `SlowTransit`.
struct TransitLeakage: SmugglingScheme {
    let scheme = SchemeKind.transitLeakage
    let theme = FindingTheme.transit
    let detection = 0.8
    let seizure = 0.5
    let cover = 0.8
    let flight = 0.45
    let lifeDays = 240.0

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(goods: ["8471", "8517", "3304", "2402"], directions: [.transit], lanes: [.huuNghi], routes: [.road]),
            Haunt(
                goods: ["0207", "0206", "2402", "3304"],
                directions: [.transit],
                lanes: [.laoCai, .huuNghi],
                routes: [.road]
            )
        )
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)

        guard var transit = consignment.transit else { return [consignment] }
        let opened = random.happens(0.75)
        if opened {
            transit.lossShare = random.between(0.01, 0.05) + 0.06 * circle.boldness * random.unit()
            if random.happens(0.45) {
                consignment.conveyance.sealsAtArrival = consignment.conveyance.seals.map {
                    $0.prefix(4) + random.digits(7)
                }
            }
        }
        if opened, random.happens(0.5) {
            consignment.record.movement.journey = SealJourney(
                stop: random.between(20, 130),
                silence: random.happens(0.4) ? random.between(25, 90) : 0,
                detour: random.happens(0.3) ? random.between(8, 40) : 0,
                events: random.happens(0.3) ? "tamper" : ""
            )
        }
        if !opened || random.happens(0.3) {
            // Out by another gate: the way is longer, and the partner sees the lorry elsewhere.
            transit.routeKm = (transit.routeKm * random.between(1.12, 1.5)).rounded()
            transit.actualExitGate = transit.exitGate == "G12" ? "G14" : "G02"
        }
        if random.happens(0.6), let exited = transit.exited {
            transit.exited = transit.started + (exited - transit.started) * random.between(1.3, 2.8)
        }
        consignment.transit = transit
        consignment.markAll(scheme)
        return [consignment]
    }
}
