//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// What an inspection finds, row by row, whether one takes place or not.
struct InspectionRoom: Sendable {
    let honestMistakeShare: Double
    let medianDays: Double
    let tariff: Tariff

    /// Decides the findings of all items. One inspection sees all of an offence or misses all of it.
    func examine(_ consignment: inout Consignment, _ random: inout RandomSource) {
        let doctrine = consignment.scheme?.doctrine
        let isFound = random.happens(doctrine?.detection ?? 1)
        let isSeized = random.happens(doctrine?.seizure ?? 0)
        let slow = doctrine?.theme == .valuation || doctrine?.theme == .origin ? 3.0 : 1
        let days = max(0.05, medianDays * random.factor(spread: 0.8) * slow)
        let seen = max(consignment.lodgedAt, consignment.transit?.exited ?? consignment.lodgedAt)
        let at = seen + days * 24
        for place in consignment.items.indices {
            let item = consignment.items[place]
            let mistake = random.happens(honestMistakeShare)
            if let scheme = item.truth.scheme, isFound {
                consignment.items[place].finding = Finding(
                    outcome: isSeized ? .seizure : .violation,
                    at: at,
                    theme: scheme.doctrine.theme,
                    revenue: revenue(consignment, item, scheme, seized: isSeized, &random)
                )
            } else {
                consignment.items[place].finding = Finding(
                    outcome: mistake ? .violation : .clean,
                    at: at,
                    theme: mistake ? .other : nil,
                    revenue: mistake ? 500_000 * Double(random.number(in: 1...6)) : 0
                )
            }
        }
    }

    /// Duty evaded and the fine on it; contraband costs by its kind. Fines are judgement.
    private func revenue(
        _ consignment: Consignment,
        _ item: GoodsItem,
        _ scheme: SchemeKind,
        seized: Bool,
        _ random: inout RandomSource
    ) -> Double {
        let evaded = max(0, consignment.tax(on: item.actual, tariff) - consignment.tax(on: item.declared, tariff))
        let goods: Double =
            switch scheme {
            case .cigarettes: 90e6 * random.factor(spread: 0.7)
            case .wildlife: 140e6 * random.factor(spread: 0.9)
            case .precursors: 110e6 * random.factor(spread: 0.7)
            case .hiddenCompartment: consignment.conveyance.hiddenKg * 160_000 * random.factor(spread: 0.4)
            case .transitLeakage: 35e6 * random.factor(spread: 0.6)
            case .parcelSplitting: 0.4 * consignment.value(of: item.declared)
            default: 6e6 * random.factor(spread: 0.5)
            }
        let total = evaded * 1.2 + goods * (seized ? 1.5 : 1)
        return (total / 1_000).rounded() * 1_000
    }
}
