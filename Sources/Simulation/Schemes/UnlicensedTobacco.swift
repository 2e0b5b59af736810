//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Tobacco inputs without a licence, and cigarettes in transit to where nobody could smoke them.
///
/// *Does:* imports cigarette paper, filter tow and leaf as an ordinary buyer, or passes whole trains of cigarettes
/// through the country for a small market.
/// *Betrayed by:* the missing licence, quantities against the market of the destination, transit that loses mass.
/// *Honest twin:* `LicensedTobacco`.
struct UnlicensedTobacco: SmugglingScheme {
    let scheme = SchemeKind.unlicensedTobacco
    let theme = FindingTheme.tobacco
    let detection = 0.85
    let seizure = 0.8
    let cover = 0.5
    let flight = 0.6
    let lifeDays = 190.0

    static let inputs = [
        ("48132000", "Giấy cuốn thuốc lá"), ("55021000", "Tow axetat xenlulo"),
        ("24012010", "Lá thuốc lá đã tước cọng"),
    ]

    var haunts: (before: Haunt, after: Haunt) {
        (
            Haunt(goods: ["2402"], directions: [.transit], lanes: [.huuNghi, .dongDang]),
            Haunt(goods: ["4818", "3923", "5407"], directions: [.import], lanes: [.laoCai, .chiMa, .huuNghi])
        )
    }

    func act(
        _ circle: inout BusinessCircle,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        var consignment = circle.consign(on: day, in: &world, &random)
        if consignment.direction == .transit {
            let sticks = consignment.main.declared.netKg * 1_000
            consignment.destination = random.pick(["LA", "LA", "MN", "KH"])
            consignment.main.declared.quantity = (sticks * random.between(1, 3)).rounded()
            consignment.main.declared.unit = "H87"
            consignment.main.actual = consignment.main.declared
            consignment.transit?.lossShare = random.between(0, 0.03)
        } else {
            Self.declare(random.pick(Self.inputs), &consignment)
            consignment.papers.licence = ""
            consignment.papers.licenceQuantity = nil
        }
        consignment.mark(scheme)
        return [consignment]
    }

    /// Makes tobacco inputs of the main item.
    static func declare(_ input: (hs: String, name: String), _ consignment: inout Consignment) {
        consignment.main.declared.hs = input.hs
        consignment.main.declared.description = input.name
        consignment.main.actual = consignment.main.declared
    }
}
