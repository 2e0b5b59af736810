//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// The scales at the gates: noise of a passage, and weeks in which a scale stands off.
struct Weighbridge: Sendable {
    private let seed: UInt64
    /// Share of road passages with a weighing on record (judgement).
    let weighedShare: Double

    init(seed: UInt64, weighedShare: Double) {
        self.seed = seed
        self.weighedShare = weighedShare
    }

    /// Error of the scale of a gate in the week of the day, kg. One week in nine it stands badly off.
    func bias(at gate: String, on day: BorderDay) -> Double {
        let week = (day.number + 3) / 7
        let place = gate.utf8.reduce(0) { $0 &* 31 &+ Int($1) }
        var random = RandomSource(seed: seed, stream: "scale", number: week &* 4_096 &+ place % 4_096)
        return random.happens(0.11) ? 170 * random.normal() : 25 * random.normal()
    }

    /// Weighs a consignment in (and out, for transit) once all is known about it.
    func weigh(_ consignment: inout Consignment, _ random: inout RandomSource) {
        guard consignment.route == .road, let tare = consignment.conveyance.tareKg, tare > 0 else { return }
        guard consignment.transit != nil || random.happens(weighedShare) else { return }
        let day = consignment.lodgedAt.day(offset: BorderInstant.hanoi)
        let goods = consignment.items.reduce(0) { $0 + $1.actual.grossKg }
        let body = consignment.conveyance.trueTareKg + consignment.conveyance.hiddenKg + consignment.conveyance.strayKg
        // Fuel, water, dunnage and spare wheels stay within about 120 kg; packing differs by a part of the goods.
        let load = goods * (1 + 0.006 * random.normal())
        let noise = 85 * random.normal() + bias(at: consignment.lane.gate, on: day)
        consignment.conveyance.weighedKg = tens(body + load + noise)
        guard let transit = consignment.transit, transit.exited != nil else { return }
        let left = load * (1 - transit.lossShare)
        let fuel = transit.routeKm * 0.28 * random.between(0.2, 0.9)
        consignment.conveyance.weighedExitKg = tens(body + left - fuel + noise + 70 * random.normal())
    }

    private func tens(_ mass: Double) -> Double { (mass / 10).rounded() * 10 }
}
