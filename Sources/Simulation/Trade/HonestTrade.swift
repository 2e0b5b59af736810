//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The ordinary business of the standing trades, day by day.
struct HonestTrade: Sendable {
    /// Lodges about so many cargo declarations and parcels.
    func lodge(
        cargo: Double,
        parcels: Double,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        let weights = world.trades.map { trade in
            trade.rate * BusinessWave.season(of: trade.goods[0], on: day) * (trade.wave?.factor(on: day) ?? 1)
        }
        var sums = (cargo: 0.0, parcels: 0.0)
        for (trade, weight) in zip(world.trades, weights) {
            if trade.route.carriesParcels { sums.parcels += weight } else { sums.cargo += weight }
        }
        var consignments: [Consignment] = []
        for (place, weight) in weights.enumerated() {
            let trade = world.trades[place]
            let isParcel = trade.route.carriesParcels
            let mean = isParcel ? parcels * weight / max(sums.parcels, 1e-9) : cargo * weight / max(sums.cargo, 1e-9)
            for _ in 0..<random.poisson(mean) {
                // A closed gate turns some lorries round and makes the others wait.
                if world.isShut(trade.lane.gate, on: day), random.happens(0.4) { continue }
                consignments.append(world.consign(trade, on: day, &random))
            }
        }
        return consignments
    }
}
