//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A transit with bad luck: a longer stay was granted, the lorry broke down, a gate was shut, the e-seal's battery went
/// flat, or goods were turned into transit before anybody thought of inspecting them.
///
/// Twin of `TransitDiversion`.
struct DelayedTransit: BorderConduct {
    let scheme = SchemeKind.transitDiversion
    let lifeDays = 200.0

    var haunts: (before: Haunt, after: Haunt) { TransitDiversion().haunts }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)

        switch random.weighted([0.2, 0.42, 0.08, 0.15, 0.15]) {
        case 0:
            consignment.record.movement.isOverdue = true
            consignment.record.movement.extendedUntil = day + 900
        case 1:
            consignment.record.movement.journey = SealJourney(
                stop: random.happens(0.6) ? random.between(25, 110) : 0,
                silence: random.happens(0.4) ? random.between(20, 50) : 0,
                detour: random.happens(0.2) ? random.between(8, 25) : 0,
                events: random.happens(0.3) ? "battery" : ""
            )
        case 2:
            let other = consignment.transit?.exitGate == "G12" ? "G14" : "G02"
            consignment.transit?.actualExitGate = other
        case 3:
            if let transit = consignment.transit, let exited = transit.exited {
                let late = transit.started + (exited - transit.started) * random.between(1.2, 2.4)
                consignment.transit?.exited = late
            }
        default:
            consignment.record.movement.directionBefore = .import
            consignment.record.movement.amendments = 1
            consignment.record.movement.amendedMinutesBefore = random.between(100, 2_000)
            consignment.record.movement.hoursFromControl = -random.between(1, 20)
        }
        if random.happens(0.07) { consignment.main.declared.description = "Hàng tiêu dùng" }
        return [consignment]
    }
}
