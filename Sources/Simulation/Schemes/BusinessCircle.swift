//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A trade with its own lorries, habits and memory of papers: what rings and honest look-alikes have in common.
struct BusinessCircle: Sendable {
    var trade: TradeLane
    /// Exporters in turn, beside the one of the trade.
    var suppliers: [FirmRegistry.Index] = []
    /// Lorries that serve this circle again and again.
    var lorries: [Vehicle] = []
    /// Secret or honest additions to each lorry, kg.
    var additions: [Double] = []
    /// Papers of earlier declarations.
    var drawer: [Papers] = []
    /// Home of the circle's people, number of a resident.
    var home = 0
    /// Whether the other side's papers tell the truth where this side's do not.
    var partnerIsTruthful = true
    /// How far it goes: 0 careful, 1 bold.
    let boldness: Double
    let began: BorderDay
    var ends: BorderDay
    /// Share of the circle in the acts of its kind.
    let strength: Double
    var acts = 0
    /// A ship of its own, where the circle goes by sea.
    var ship: String?
    /// A box with its seal that left and is to come back.
    var box: (container: String, seals: [String])?
}

extension BusinessCircle {
    /// Lodges an honest consignment of the circle, on one of its own lorries where it has some.
    mutating func consign(
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> Consignment {
        acts += 1
        var order = trade
        if !suppliers.isEmpty, trade.direction == .import, random.happens(0.5) {
            order.exporter = random.pick(suppliers)
        }
        var consignment = world.consign(order, on: day, &random)
        if trade.route == .road, !lorries.isEmpty, random.happens(0.8) {
            consignment.conveyance.take(lorries[random.below(lorries.count)], &random)
        }
        return consignment
    }

    /// Hires lorries of one haulier for good.
    mutating func hire(_ count: Int, in world: BorderWorld, _ random: inout RandomSource) {
        let haulier = world.carriers[trade.carriers[0]]
        for _ in 0..<count {
            lorries.append(random.pick(haulier.vehicles))
            additions.append(0)
        }
    }
}
