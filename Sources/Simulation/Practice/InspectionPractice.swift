//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Inspection as it was before any model: legacy rules, look-outs for known offenders, hunches, a small random draw.
///
/// Only what this practice selected carries a label, so a learner sees the border through its eyes (selection bias),
/// and an inspection misses part of what is there (label noise).
struct InspectionPractice: Sendable {
    private let habits: InspectionHabits
    private let prices: GoodsCatalogue
    /// Day of the last offence known of a firm.
    private var offenders: [String: BorderDay] = [:]

    init(_ habits: InspectionHabits, catalogue: GoodsCatalogue) {
        self.habits = habits
        prices = catalogue
    }

    /// Whether and why a declaration is inspected.
    func select(_ consignment: Consignment, _ random: inout RandomSource) -> SelectionGround? {
        if random.happens(habits.randomShare) { return .random }
        let day = consignment.lodgedAt.day(offset: BorderInstant.hanoi)
        let intensity = habits.ruleIntensity
        if let known = offenders[consignment.importer.code], day - known < 120, random.happens(0.22 * intensity) {
            return .lookout
        }
        if random.happens(ruleChance(consignment) * intensity) { return .rule }
        // A hunch falls on illicit goods `officerInsight` times as often as on honest ones.
        let insight = consignment.scheme == nil ? 1 : habits.officerInsight
        let base = habits.officerShare * (consignment.route.carriesParcels ? 0.3 : 1.15)
        return random.happens(base * insight) ? .officer : nil
    }

    /// Remembers a finding once it is known.
    mutating func learn(of outcome: Finding.Outcome, about importer: String, on day: BorderDay) {
        if outcome != .clean { offenders[importer] = day }
    }

    /// The rule set of the time: crude thresholds, each a chance to be opened.
    private func ruleChance(_ consignment: Consignment) -> Double {
        let item = consignment.main
        let facts = item.declared
        var chance = consignment.route.carriesParcels ? 0.006 : 0.014
        let watched = ["2402", "0207", "2914", "2939", "2841", "4403", "7210", "8415", "8528"]
        if watched.contains(where: { facts.hs.hasPrefix($0) }) { chance += 0.04 }
        let usual = (prices.line(facts.hs)?.price ?? 0) * facts.netKg * consignment.dongPerDollar
        if !consignment.route.carriesParcels, consignment.value(of: facts) < 0.45 * usual { chance += 0.16 }
        if let excess = consignment.weighingExcess, excess > 700 { chance += 0.35 }
        if consignment.newImporter, consignment.value(of: facts) > 1.2e9 { chance += 0.05 }
        let conveyance = consignment.conveyance
        if let arrived = conveyance.sealsAtArrival.first, arrived != conveyance.seals.first { chance += 0.25 }
        return chance
    }
}

extension Consignment {
    /// VND for one US dollar on the day, as the old price lists used it.
    fileprivate var dongPerDollar: Double { currency == "USD" ? exchangeRate : exchangeRate * 7.2 }

    /// Scale minus declared gross and tare, kg.
    var weighingExcess: Double? {
        guard let weighed = conveyance.weighedKg, let tare = conveyance.tareKg else { return nil }
        return weighed - tare - items.reduce(0) { $0 + $1.declared.grossKg }
    }
}
