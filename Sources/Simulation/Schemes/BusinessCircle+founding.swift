//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension BusinessCircle {
    /// A circle that takes up a conduct.
    ///
    /// - Parameter first: Whether it stands since before the scenario began, so that part of its life is over.
    static func founded(
        by conduct: any BorderConduct,
        on day: BorderDay,
        first: Bool,
        afterChange: Bool,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> BusinessCircle {
        // Without a change of schemes both haunts are in use all year.
        let later = world.scenario.schemeChange == nil ? random.happens(0.5) : afterChange
        var haunt = later ? conduct.haunts.after : conduct.haunts.before
        // A third works outside its usual gates, and where the offence allows it with other goods: a list of goods
        // and gates alone must not betray anybody.
        if haunt.parcels == false, random.happens(0.35) { haunt.lanes = [] }
        if conduct.roams, random.happens(0.35) { haunt.goods = [] }
        // Half of the firms are older than the scenario: a fresh firm is a hint and no proof.
        let founded = random.happens(0.5) ? world.scenario.firstDay + -200 : day
        let trade = world.openTrade(in: haunt, on: founded, &random)
        let life = conduct.lifeDays * random.between(0.5, 1.5) * (first ? random.between(0.3, 1) : 1)
        var circle = BusinessCircle(
            trade: trade,
            home: random.below(26_000),
            partnerIsTruthful: random.happens(world.scenario.partner.truthfulShare),
            boldness: random.unit(),
            began: day,
            ends: day + max(5, Int(life)),
            strength: random.factor(spread: 0.5)
        )
        for _ in 0..<random.number(in: 0...2) {
            circle.suppliers.append(
                world.supplier(
                    in: world.firms[trade.exporter].country,
                    of: trade.goods[0],
                    at: trade.lane,
                    on: founded,
                    &random
                )
            )
        }
        circle.hire(random.number(in: 1...3), in: world, &random)
        conduct.enter(&circle, in: &world, &random)
        return circle
    }
}
