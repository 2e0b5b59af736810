//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Transit with honest trouble: a breakdown, a seal replaced in the presence of an officer, fruit and latex that dry.
///
/// A recorded replacement lists the old and the new seal at arrival. Twin of `TransitLeakage`.
struct SlowTransit: BorderConduct {
    let scheme = SchemeKind.transitLeakage
    let lifeDays = 200.0

    var haunts: (before: Haunt, after: Haunt) { TransitLeakage().haunts }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)

        guard var transit = consignment.transit else { return [consignment] }
        if random.happens(0.6), let exited = transit.exited {
            transit.exited = transit.started + (exited - transit.started) * random.between(1.3, 3)
        }
        if random.happens(0.4), let seal = consignment.conveyance.seals.first {
            let fresh = String(seal.prefix(4)) + random.digits(7)
            consignment.conveyance.sealsAtArrival = random.happens(0.8) ? [seal, fresh] : [fresh]
        }
        consignment.record.movement.journey = SealJourney(stop: random.between(10, 80))
        if random.happens(0.35) { transit.lossShare = random.between(0.003, 0.02) }
        if random.happens(0.2) { transit.routeKm = (transit.routeKm * random.between(1.05, 1.3)).rounded() }
        consignment.transit = transit
        return [consignment]
    }
}
