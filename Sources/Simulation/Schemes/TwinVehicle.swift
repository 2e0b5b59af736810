//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Two lorries under one plate.
///
/// *Does:* crosses with a second lorry that wears the first one's plate and papers, with room for goods that no paper
/// names.
/// *Betrayed by:* the numbers punched into frame and engine, the empty mass against the plate's own past, a driver
/// nobody registered, the number of crossings.
/// *Honest twin:* `RepairedVehicle`.
struct TwinVehicle: SmugglingScheme {
    let scheme = SchemeKind.twinVehicle
    let theme = FindingTheme.vehicle
    let detection = 0.8
    let seizure = 0.6
    let cover = 0.8
    let flight = 0.5
    let lifeDays = 200.0
    let roams = true

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(
                goods: ["6109", "3926", "0703"],
                directions: [.import],
                lanes: [.huuNghi, .tanThanh],
                routes: [.road]
            ),
            Haunt(
                goods: ["0810", "4407", "8544"],
                directions: [.import, .export],
                lanes: [.laoCai, .chiMa],
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
        if let own = circle.lorries.first { consignment.conveyance.take(own, &random) }
        var second = RandomSource(seed: world.seed, stream: "second lorry", number: circle.home)
        if random.happens(0.75) { consignment.record.passage.chassis = "L" + second.hash().prefix(12).uppercased() }
        if random.happens(0.6) { consignment.record.passage.engine = "E" + second.digits(8) }
        if random.happens(0.35) {
            // The second lorry is honest about one thing: the scale would find it out.
            let heavier = second.between(350, 1_100)
            consignment.conveyance.tareKg = consignment.conveyance.tareKg.map { (($0 + heavier) / 10).rounded() * 10 }
            consignment.conveyance.trueTareKg += heavier
        }
        if random.happens(0.3) { consignment.record.passage.registeredDriver = random.hash() }
        consignment.conveyance.hiddenKg = random.between(40, 380)
        consignment.markAll(scheme)
        guard random.happens(0.12), consignment.direction == .import else { return [consignment] }
        // A stranger's goods on the same journey, where the gate allows one owner to a lorry.
        var other = circle.consign(on: day, in: &world, &random)
        let owner = world.firms[random.pick(world.trades).importer]
        other.importer = PartyFace(owner, abroad: false)
        other.lane = consignment.lane
        other.lodgedAt = consignment.lodgedAt + random.between(0.1, 3)
        other.conveyance = consignment.conveyance
        other.record.passage = consignment.record.passage
        other.record.passage.number = "L" + random.digits(9)
        consignment.record.passage.number = other.record.passage.number
        other.markAll(scheme)
        return [consignment, other]
    }
}
