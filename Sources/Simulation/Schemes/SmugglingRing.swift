//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A group that works one scheme through a succession of firms.
///
/// After a finding it falls silent for some weeks and comes back under a fresh firm. It cannot change everything at
/// once: address, telephone, declarant and lorries are shared with the firm before, each with some probability, at
/// least one always. Honest firms share addresses and brokers too, so a shared trait is a hint and no proof.
struct SmugglingRing: Sendable {
    let name: String
    let scheme: SchemeKind
    var circle: BusinessCircle
    private(set) var silentUntil: BorderDay?
    /// Firms left behind.
    private(set) var moves = 0

    init(name: String, scheme: SchemeKind, circle: BusinessCircle) {
        self.name = name
        self.scheme = scheme
        self.circle = circle
    }

    /// Whether it lodges on a day.
    func works(on day: BorderDay) -> Bool {
        guard day >= circle.began, day < circle.ends else { return false }
        return silentUntil.map { day >= $0 } ?? true
    }

    /// Learns of a finding.
    mutating func learn(
        of outcome: Finding.Outcome,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) {
        guard outcome != .clean, silentUntil.map({ day >= $0 }) ?? true else { return }
        let flees = outcome == .seizure ? 0.93 : scheme.doctrine.flight
        guard random.happens(flees) else { return }
        silentUntil = day + random.number(in: 4...18)
        moves += 1
        move(on: day, in: &world, &random)
    }

    private mutating func move(on day: BorderDay, in world: inout BorderWorld, _ random: inout RandomSource) {
        let old = world.firms[circle.trade.importer]
        var keepsAddress = random.happens(0.42)
        var keepsPhone = random.happens(0.42)
        let keepsDeclarant = random.happens(0.6)
        let keepsLorries = random.happens(0.7)
        if !keepsAddress, !keepsPhone, !keepsDeclarant, !keepsLorries {
            if random.happens(0.5) { keepsAddress = true } else { keepsPhone = true }
        }
        if circle.trade.direction == .import {
            circle.trade.importer = world.firms.found(
                in: "VN",
                near: circle.trade.lane.region,
                on: day,
                address: keepsAddress ? old.address : nil,
                phone: keepsPhone ? old.phone : nil
            )
        } else {
            circle.trade.exporter = world.firms.found(
                in: world.firms[circle.trade.exporter].country,
                near: circle.trade.lane.region,
                on: day,
                address: keepsAddress ? world.firms[circle.trade.exporter].address : nil
            )
        }
        if !keepsDeclarant { circle.trade.declarant = world.broker(at: circle.trade.lane.region, &random) }
        if !keepsLorries {
            circle.lorries = []
            circle.additions = []
            circle.hire(2, in: world, &random)
        }
        if random.happens(0.5) {
            circle.suppliers = [
                world.supplier(
                    in: world.firms[circle.trade.exporter].country,
                    of: circle.trade.goods[0],
                    at: circle.trade.lane,
                    on: day,
                    &random
                )
            ]
            if circle.trade.direction == .import { circle.trade.exporter = circle.suppliers[0] }
        }
        circle.home = random.below(26_000)
    }
}
