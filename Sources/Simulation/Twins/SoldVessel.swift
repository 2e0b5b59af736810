//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A ship that was sold: another name and flag from one day on, its number the same, its papers in order.
///
/// Twin of `VesselIdentity`.
struct SoldVessel: BorderConduct {
    let scheme = SchemeKind.vesselIdentity
    let lifeDays = 180.0

    var haunts: (before: Haunt, after: Haunt) { VesselIdentity().haunts }

    func enter(_ circle: inout BusinessCircle, in world: inout BorderWorld, _ random: inout RandomSource) {
        circle.ship = ShipNumber.draw(&random)
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)
        if let ship = circle.ship { consignment.conveyance.vesselIMO = ship }
        if day - circle.began > 60 {
            consignment.record.cargo.vesselName = "NEW DAWN \(circle.home % 90)"
            consignment.record.cargo.vesselFlag = "PA"
        }
        if random.happens(0.08) { consignment.record.cargo.manifestMass = random.between(0.93, 1.07) }
        if random.happens(0.1) { consignment.record.certificate.transitCountries = "SG" }
        return [consignment]
    }
}
