//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension CaseScene {
    /// Goods that are found in a scene: how often, how much of it in the middle, and how widely that spreads (the
    /// standard deviation of its logarithm).
    struct Find: Sendable {
        let goods: CaseGoods
        let weight: Double
        let median: Double
        let spread: Double

        init(_ goods: CaseGoods, _ weight: Double, _ median: Double, _ spread: Double) {
            self.goods = goods
            self.weight = weight
            self.median = median
            self.spread = spread
        }
    }

    var finds: [Find] {
        switch self {
        case .gate:
            [
                Find(.clothes, 16, 280, 0.9), Find(.shoes, 10, 120, 0.9), Find(.cosmetics, 14, 180, 0.9),
                Find(.toys, 14, 700, 0.9), Find(.household, 16, 350, 0.9), Find(.garlic, 10, 1_500, 0.8),
                Find(.meat, 6, 500, 0.8), Find(.medicines, 5, 120, 0.9), Find(.phones, 3, 6, 0.8),
                Find(.cigarettes, 5, 500, 0.9), Find(.methamphetamine, 1.2, 1.5, 1.3), Find(.heroin, 0.5, 0.7, 1.0),
                Find(.pangolin, 0.4, 4, 0.8), Find(.wine, 2, 40, 0.7), Find(.sugar, 3, 2_000, 0.7),
            ]
        case .traveller:
            [
                Find(.cigarettes, 18, 60, 0.7), Find(.phones, 10, 4, 0.6), Find(.cosmetics, 20, 60, 0.7),
                Find(.medicines, 12, 40, 0.7), Find(.wine, 8, 9, 0.5), Find(.vapes, 12, 30, 0.7),
                Find(.methamphetamine, 2, 0.3, 1.0), Find(.ecstasy, 1, 400, 1.0), Find(.antiques, 2, 2, 0.5),
            ]
        case .trail:
            [
                Find(.cigarettes, 16, 500, 0.9), Find(.jet, 22, 700, 0.9), Find(.poultry, 14, 1_800, 0.8),
                Find(.fireworks, 12, 45, 0.8), Find(.meat, 8, 110, 0.5), Find(.sugar, 8, 130, 0.5),
                Find(.toys, 10, 500, 0.8), Find(.household, 8, 250, 0.8), Find(.methamphetamine, 1, 0.6, 1.1),
            ]
        case .river:
            [
                Find(.jet, 25, 1_200, 0.9), Find(.cigarettes, 15, 900, 0.9), Find(.meat, 15, 700, 0.7),
                Find(.poultry, 12, 2_500, 0.7), Find(.fireworks, 8, 70, 0.8), Find(.sugar, 15, 1_600, 0.7),
            ]
        case .sea:
            [Find(.diesel, 85, 90_000, 0.9), Find(.jet, 10, 20_000, 0.8), Find(.sugar, 5, 40_000, 0.7)]
        case .port:
            [
                Find(.scrap, 10, 60_000, 0.9), Find(.machines, 16, 2, 0.8), Find(.cars, 5, 1.4, 0.8),
                Find(.fabric, 14, 9_000, 0.9), Find(.chips, 12, 22_000, 1.1), Find(.meat, 9, 22_000, 0.7),
                Find(.household, 12, 9_000, 1.0), Find(.clothes, 7, 9_000, 1.0), Find(.shoes, 5, 4_500, 0.9),
                Find(.timber, 5, 30, 0.9), Find(.cigarettes, 1, 60_000, 0.7), Find(.wine, 3, 2_500, 0.9),
                Find(.ivory, 0.3, 160, 0.8), Find(.pangolin, 0.3, 300, 0.8), Find(.methamphetamine, 0.4, 25, 1.0),
            ]
        case .depot:
            [
                Find(.fabric, 20, 5_000, 0.9), Find(.chips, 20, 12_000, 1.1), Find(.household, 25, 6_000, 0.9),
                Find(.cosmetics, 10, 4_000, 0.9), Find(.steel, 10, 22, 0.4), Find(.toys, 15, 9_000, 0.9),
            ]
        case .airport:
            [
                Find(.vapes, 20, 60, 0.8), Find(.phones, 18, 12, 0.8), Find(.gold, 6, 400, 0.7),
                Find(.medicines, 12, 80, 0.8), Find(.wine, 8, 14, 0.6), Find(.cosmetics, 12, 150, 0.8),
                Find(.methamphetamine, 4, 1.4, 1.0), Find(.ketamine, 3, 1.1, 1.0), Find(.cannabis, 3, 2, 0.9),
                Find(.rhino, 1.2, 3, 0.7), Find(.ivory, 2, 9, 0.8), Find(.cigarettes, 12, 150, 0.7),
            ]
        case .airCargo:
            [
                Find(.chips, 25, 9_000, 1.1), Find(.phones, 20, 120, 1.0), Find(.medicines, 20, 1_500, 1.0),
                Find(.cosmetics, 20, 1_500, 1.0), Find(.ketamine, 3, 4, 1.0), Find(.ecstasy, 2, 6_000, 0.9),
                Find(.rhino, 0.7, 6, 0.7), Find(.airguns, 2, 12, 0.7),
            ]
        case .parcels, .post:
            [
                Find(.cosmetics, 24, 90, 0.9), Find(.clothes, 20, 120, 0.9), Find(.vapes, 14, 60, 0.9),
                Find(.medicines, 14, 60, 0.9), Find(.phones, 6, 3, 0.7), Find(.airguns, 4, 3, 0.7),
                Find(.cannabis, 3, 0.6, 0.9), Find(.ecstasy, 2, 800, 0.9), Find(.ketamine, 1, 0.4, 0.9),
                Find(.toys, 12, 200, 0.9),
            ]
        case .market:
            [
                Find(.toys, 22, 600, 0.9), Find(.cosmetics, 20, 200, 0.9), Find(.clothes, 20, 250, 0.9),
                Find(.cigarettes, 14, 400, 0.9), Find(.household, 14, 300, 0.9), Find(.fireworks, 5, 30, 0.8),
                Find(.meat, 5, 300, 0.7),
            ]
        case .controlledDelivery:
            [Find(.methamphetamine, 5, 6, 0.9), Find(.heroin, 3, 4, 0.8), Find(.ketamine, 2, 3, 0.8)]
        case .audit:
            [
                Find(.steel, 30, 520, 1.0), Find(.chips, 20, 160_000, 1.1), Find(.fabric, 20, 70_000, 1.0),
                Find(.machines, 14, 10, 0.8), Find(.cars, 6, 5, 0.8), Find(.timber, 10, 220, 0.9),
            ]
        }
    }
}
