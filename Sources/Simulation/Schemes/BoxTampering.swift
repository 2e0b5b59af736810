//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Boxes with more room than they show.
///
/// *Does:* builds a false wall, lets a reefer run warm because other goods lie in it, or sends a box out and home again
/// under the same seal.
/// *Betrayed by:* the empty mass against the type, the scanner, the inner length, the reefer's log, the seal that left
/// and came back.
/// *Honest twin:* `HeavyBox`.
struct BoxTampering: SmugglingScheme {
    let scheme = SchemeKind.boxTampering
    let theme = FindingTheme.vehicle
    let detection = 0.78
    let seizure = 0.7
    let cover = 0.7
    let flight = 0.5
    let lifeDays = 200.0

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(goods: ["8544", "7318", "4011"], directions: [.import], lanes: [.haiPhong, .dongDang]),
            Haunt(goods: ["0304", "0306", "0810"], directions: [.import, .export], lanes: [.haiPhong, .laoCai])
        )
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)
        consignment.conveyance.hiddenKg = random.between(80, 600)
        if consignment.conveyance.container.isEmpty { consignment.conveyance.container = ContainerNumber.draw(&random) }
        if consignment.conveyance.seals.isEmpty { consignment.conveyance.seals = ["VNLS" + random.digits(7)] }
        if consignment.main.line.handling == .chilled, random.happens(0.7) {
            consignment.record.passage.reeferOffMinutes = random.between(90, 900)
            consignment.record.passage.reeferTemperatureC = random.between(-12, 6)
        }
        if random.happens(0.55) { consignment.record.passage.boxTareFactor = random.between(1.06, 1.22) }
        if random.happens(0.2) {
            consignment.record.passage.outerLengthM = 12.19
            consignment.record.passage.innerLengthM = random.between(11.2, 11.8)
        }
        consignment.markAll(scheme)
        guard consignment.direction == .import, random.happens(0.35) else { return [consignment] }
        if let box = circle.box {
            consignment.conveyance.container = box.container
            consignment.conveyance.seals = box.seals
            circle.box = nil
            return [consignment]
        }
        // The way out is lawful trade and marked so.
        var out = circle.consign(on: day, in: &world, &random).turnedBack(regime: "B13")
        out.conveyance.container = ContainerNumber.draw(&random)
        out.conveyance.seals = ["VNLS" + random.digits(7)]
        circle.box = (out.conveyance.container, out.conveyance.seals)
        return [consignment, out]
    }
}
