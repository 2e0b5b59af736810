//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// All offences of the border: populations of rings, the look-alikes beside them, and firms that try it once.
struct Underworld: Sendable {
    private let scenario: BorderScenario
    private var populations: [RingPopulation]
    private var twins: [TwinPopulation]

    init(_ scenario: BorderScenario) {
        self.scenario = scenario
        let illicit = scenario.declarationsPerDay * scenario.illicitShare
        populations = SchemeKind.allCases.map { scheme in
            let share = max(scenario.mix.share(of: scheme), scenario.mixAfterChange.share(of: scheme))
            return RingPopulation(
                scheme: scheme,
                declarationsPerDay: illicit * share * (1 - scenario.casualShare),
                perRing: scenario.declarationsPerRing
            )
        }
        twins = SchemeKind.allCases.map { scheme in
            let share = max(scenario.mix.share(of: scheme), scenario.mixAfterChange.share(of: scheme))
            return TwinPopulation(
                scheme: scheme,
                declarationsPerDay: illicit * share * scenario.twinRatio,
                perCircle: scenario.declarationsPerRing
            )
        }
    }

    /// Rings that ever worked in a scheme.
    func rings(of scheme: SchemeKind) -> Int {
        populations.first { $0.scheme == scheme }?.rings.count ?? 0
    }

    /// What all this adds to the declarations of an average day, cargo and parcels.
    func expected(on day: BorderDay) -> (cargo: Double, parcels: Double) {
        var sums = (cargo: 0.0, parcels: 0.0)
        for scheme in SchemeKind.allCases {
            let doctrine = scheme.doctrine
            let illicit = scenario.declarationsPerDay * scenario.illicitShare * mix(on: day).share(of: scheme)
            let all = illicit * (1 + doctrine.cover * (1 - scenario.casualShare) + scenario.twinRatio)
            if doctrine.haunts.before.parcels == true { sums.parcels += all } else { sums.cargo += all }
        }
        return sums
    }

    /// One day of offences and look-alikes.
    mutating func act(
        on day: BorderDay,
        season: Double,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        if day == scenario.schemeChange {
            for place in populations.indices { populations[place].dissolve(on: day) }
        }
        let afterChange = scenario.schemeChange.map { day >= $0 } ?? false
        var consignments: [Consignment] = []
        for place in populations.indices {
            let scheme = populations[place].scheme
            let doctrine = scheme.doctrine
            let illicit = scenario.declarationsPerDay * scenario.illicitShare * season * mix(on: day).share(of: scheme)
            for _ in 0..<random.poisson(illicit / doctrine.declarationsPerAct) {
                if random.happens(scenario.casualShare) {
                    consignments += casual(doctrine, on: day, afterChange: afterChange, in: &world, &random)
                } else {
                    consignments += organised(place, doctrine, on: day, afterChange: afterChange, in: &world, &random)
                }
            }
            let alike = illicit * scenario.twinRatio / twins[place].declarationsPerAct
            for _ in 0..<random.poisson(alike) {
                consignments += twins[place].act(on: day, afterChange: afterChange, in: &world, &random)
            }
        }
        return consignments
    }

    /// Tells a ring what was found.
    mutating func learn(
        of outcome: Finding.Outcome,
        scheme: SchemeKind,
        ring: Int,
        on day: BorderDay,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) {
        guard let place = populations.firstIndex(where: { $0.scheme == scheme }) else { return }
        populations[place].update(ring) { $0.learn(of: outcome, on: day, in: &world, &random) }
    }

    private func mix(on day: BorderDay) -> SchemeMix {
        guard let change = scenario.schemeChange, day >= change else { return scenario.mix }
        return scenario.mixAfterChange
    }

    /// A ring at work, with the cover trade it carries beside.
    private mutating func organised(
        _ place: Int,
        _ doctrine: any SmugglingScheme,
        on day: BorderDay,
        afterChange: Bool,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        let number = populations[place].ring(on: day, afterChange: afterChange, in: &world, &random)
        return populations[place].update(number) { ring in
            var consignments = doctrine.act(&ring.circle, on: day, in: &world, &random)
            for _ in 0..<random.poisson(doctrine.cover * doctrine.declarationsPerAct) {
                consignments.append(ring.circle.consign(on: day, in: &world, &random))
            }
            for index in consignments.indices {
                consignments[index].ringNumber = number
                consignments[index].partnerIsTruthful = ring.circle.partnerIsTruthful
                for item in consignments[index].items.indices {
                    consignments[index].items[item].truth.ring = ring.name
                }
            }
            return consignments
        }
    }

    /// An ordinary firm that tries it once. Where no standing trade fits, nobody is tempted.
    private func casual(
        _ doctrine: any SmugglingScheme,
        on day: BorderDay,
        afterChange: Bool,
        in world: inout BorderWorld,
        _ random: inout RandomSource
    ) -> [Consignment] {
        let later = scenario.schemeChange == nil ? random.happens(0.5) : afterChange
        let haunt = later ? doctrine.haunts.after : doctrine.haunts.before
        let fitting = world.trades.indices.filter { haunt.suits(world.trades[$0]) }
        guard !fitting.isEmpty else { return [] }
        var circle = BusinessCircle(
            trade: world.trades[random.pick(fitting)],
            home: random.below(26_000),
            boldness: random.unit(),
            began: day,
            ends: day + 1,
            strength: 1
        )
        return doctrine.act(&circle, on: day, in: &world, &random)
    }
}
