//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Chemicals for drugs under the name of other chemicals, or under a licence that was used up.
///
/// *Does:* buys acetone, toluene, acids and permanganate through new buyers, more than such a buyer needs, under a shared licence;
/// or declares them as solvents of a neighbouring heading.
/// *Betrayed by:* new buyers, large loads, licences shared between firms, prices that do not fit the declared substance.
/// *Honest twin:* `NewPlant`.
struct PrecursorDiversion: SmugglingScheme {
    let scheme = SchemeKind.precursors
    let theme = FindingTheme.drugs
    let detection = 0.8
    let seizure = 0.85
    let cover = 0.5
    let flight = 0.7
    let lifeDays = 160.0

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(goods: ["2914", "2902", "2807"], directions: [.import], lanes: [.huuNghi, .cocNam]),
            Haunt(goods: ["2806", "2841", "2939", "2811"], directions: [.import], lanes: [.laoCai, .dongDang])
        )
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)

        consignment.items[0].resize(by: random.between(1, 1.6))
        let neighbours = world.catalogue.lines(of: ["292690", "281122", "280469"])
        if random.happens(0.45) {
            let cover = random.pick(neighbours)
            consignment.main.declared.hs = cover.hs
            consignment.main.declared.description = cover.vietnamese
            consignment.main.declared.amount *= pow(cover.price / consignment.main.line.price, random.between(0.3, 0.9))
        }
        if let licence = circle.drawer.first?.licence, random.happens(0.6) {
            consignment.papers.licence = licence
            consignment.papers.licenceQuantity = circle.drawer.first?.licenceQuantity
        } else {
            circle.drawer.append(consignment.papers)
        }
        if random.happens(0.6) { consignment.record.parties.permit = "" }
        consignment.mark(scheme)
        return [consignment]
    }
}
