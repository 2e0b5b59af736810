//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A ship under changing names, with cargo papers to match.
///
/// *Does:* sails under a new name or flag every few weeks, or under a number that is no ship's; its bills hide where the
/// cargo was before, its manifests a part of it.
/// *Betrayed by:* the IMO number and what was seen under it, manifest against declaration, a bill that covers one leg.
/// *Honest twin:* `SoldVessel`.
struct VesselIdentity: SmugglingScheme {
    let scheme = SchemeKind.vesselIdentity
    let theme = FindingTheme.sea
    let detection = 0.78
    let seizure = 0.55
    let cover = 0.6
    let flight = 0.4
    let lifeDays = 210.0

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(goods: ["7210", "2926", "8504"], directions: [.import], lanes: [.haiPhong], routes: [.sea]),
            Haunt(goods: ["4001", "0304", "7318"], directions: [.import, .export], lanes: [.haiPhong], routes: [.sea])
        )
    }

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
        let number = circle.ship ?? consignment.conveyance.vesselIMO
        consignment.conveyance.vesselIMO =
            random.happens(0.2) ? number.dropLast() + String(((Int(number.suffix(1)) ?? 0) + 4) % 10) : number
        if random.happens(0.6) {
            consignment.record.cargo.vesselName = "\(random.pick(["GLORY", "LUCKY", "OCEAN"])) \(circle.acts / 4 + 1)"
        }
        if random.happens(0.5) { consignment.record.cargo.vesselFlag = random.pick(["KM", "TG", "CK", "PW", "MN"]) }
        if random.happens(0.45) {
            consignment.record.certificate.transitCountries = random.pick(["SG", "HK", "TW"])
            consignment.record.certificate.billType = "local"
        }
        if random.happens(0.5) {
            consignment.record.cargo.manifestMass = random.between(0.7, 0.94)
            consignment.record.cargo.manifestPackages = random.between(0.7, 0.96)
        }
        consignment.conveyance.hiddenKg = random.between(0, 900)
        consignment.markAll(scheme)
        return [consignment]
    }
}
