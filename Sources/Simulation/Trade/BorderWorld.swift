//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Everything that exists at the simulated border: firms, hauliers, standing trades, prices, papers.
struct BorderWorld: Sendable {
    let scenario: BorderScenario
    let seed: UInt64
    let catalogue = GoodsCatalogue.border
    let tariff: Tariff
    let prices: PriceBoard
    let exchange: ExchangeBoard
    let scales: Weighbridge
    var firms: FirmRegistry
    var carriers: [Carrier] = []
    /// Codes of the customs brokers of each region.
    var brokers: [BorderRegion: [String]] = [:]
    var trades: [TradeLane] = []
    var papers = PaperMill()
    /// Licences in force, by exporter, importer and heading.
    var licences: [LicenceKey: Licence] = [:]

    init(scenario: BorderScenario, seed: UInt64) {
        self.scenario = scenario
        self.seed = seed
        tariff = Tariff(.border, change: scenario.tariffChange)
        prices = PriceBoard(shock: scenario.priceShock, seed: seed)
        exchange = ExchangeBoard(dongPerYuan: scenario.dongPerYuan, dongPerDollar: scenario.dongPerDollar)
        scales = Weighbridge(seed: seed, weighedShare: scenario.weighedShare)
        firms = FirmRegistry(seed: seed, invalidShare: scenario.invalidIdentifierShare)
        settle()
    }

    /// Founds hauliers, brokers and the trades that stand before the first day.
    private mutating func settle() {
        var random = RandomSource(seed: seed, stream: "settling")
        for region in BorderRegion.allCases {
            for number in 0..<70 {
                let country = number % 5 < 3 ? "VN" : "CN"
                let firm = firms.found(in: country, near: region, on: scenario.firstDay + -900)
                let size = 2 + Int(6 * random.factor(spread: 0.8))
                carriers.append(
                    Carrier(code: firms[firm].code, country: country, region: region, size: size, &random)
                )
            }
            brokers[region] = (0..<55).map { _ in
                let house = firms.found(in: "VN", near: region, on: scenario.firstDay + -900)
                return firms[house].code
            }
        }
        for _ in 0..<scenario.standingTrades {
            trades.append(openTrade(in: .anything, on: scenario.firstDay + -400, &random))
        }
    }

    /// Ends some trades and opens others, most by firms already here.
    mutating func turnOver(on day: BorderDay, _ random: inout RandomSource) {
        for _ in 0..<random.poisson(scenario.newTradesPerDay) {
            let fresh = openTrade(in: .anything, on: day, &random)
            trades[random.below(trades.count)] = fresh
        }
    }

    /// Whether a gate is shut.
    func isShut(_ gate: String, on day: BorderDay) -> Bool {
        scenario.gateClosures.contains { $0.shuts(gate, on: day) }
    }
}

/// A licence in force and what is left of it.
struct Licence: Sendable {
    let number: String
    let until: BorderDay
    let quantity: Double
    var left: Double
}

/// What a licence is issued for.
struct LicenceKey: Hashable, Sendable {
    let importer: String
    let heading: String
}
