//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

extension BorderWorld {
    /// Makes out an honest consignment of a trade: all that is declared is true.
    mutating func consign(_ trade: TradeLane, on day: BorderDay, _ random: inout RandomSource) -> Consignment {
        let parcels = trade.route.carriesParcels
        let lane = isShut(trade.lane.gate, on: day) ? trade.lane.detour : trade.lane
        let lodged = BorderInstant(day, secondOfDay: Self.secondOfDay(parcels: parcels, &random))
        var items: [GoodsItem] = []
        if parcels {
            items.append(parcelItem(trade, on: day, &random))
        } else {
            let several = random.happens(scenario.severalItemsShare) ? random.number(in: 2...4) : 1
            for place in 0..<several {
                let line = trade.goods[place % trade.goods.count]
                items.append(cargoItem(line, trade, share: 1 / Double(several), on: day, &random))
            }
        }
        var consignment = Consignment(
            lodgedAt: lodged,
            lane: lane,
            direction: trade.direction,
            regime: Self.regime(trade, parcels: parcels, &random),
            route: trade.route,
            declarant: trade.declarant,
            importer: PartyFace(firms[trade.importer], abroad: trade.direction != .import),
            exporter: PartyFace(firms[trade.exporter], abroad: trade.direction != .export),
            importerFirm: parcels && trade.direction == .import ? nil : trade.importer,
            exporterFirm: trade.exporter,
            items: items,
            departure: trade.direction == .export
                ? "VN" : trade.origin == "CN" || trade.direction == .import ? "CN" : trade.origin,
            destination: trade.destination,
            currency: trade.currency,
            exchangeRate: exchange.rate(of: trade.currency, on: day),
            yuanPerDong: 1 / exchange.rate(of: "CNY", on: day),
            freightShare: trade.direction == .import ? random.between(0.004, 0.03) : 0
        )
        if parcels {
            address(&consignment, to: random.below(26_000), &random)
        } else {
            attachPapers(&consignment, trade, on: day, &random)
            load(&consignment, trade, &random)
            if trade.direction == .transit { dispatch(&consignment, trade, &random) }
        }
        return consignment
    }

    /// Cargo is lodged in working hours with two peaks, parcels at all hours.
    private static func secondOfDay(parcels: Bool, _ random: inout RandomSource) -> Int {
        let hour = parcels ? random.between(0.2, 23.8) : (random.happens(0.55) ? 9.8 : 15.1) + 1.6 * random.normal()
        return Int(min(23.9, max(0.1, hour)) * 3_600) + random.below(60)
    }

    /// Procedures as VNACCS names them.
    private static func regime(_ trade: TradeLane, parcels: Bool, _ random: inout RandomSource) -> String {
        switch (trade.direction, parcels) {
        case (.import, true): "MIC"
        case (.export, true): "MEC"
        case (.import, false): ["A11", "A12", "E31", "A41"][random.weighted([0.72, 0.12, 0.1, 0.06])]
        case (.export, false): ["B11", "E62", "B13"][random.weighted([0.82, 0.14, 0.04])]
        case (.transit, _): "C21"
        }
    }

    /// One goods item as the trade usually sends it.
    func cargoItem(
        _ line: GoodsLine,
        _ trade: TradeLane,
        share: Double,
        on day: BorderDay,
        _ random: inout RandomSource
    ) -> GoodsItem {
        let scale: Double =
            switch trade.route {
            case .rail: 2
            case .sea: 1.7
            case .air: min(1, 900 / line.load)
            default: 1
            }
        let net = max(1, line.load * scale * share * trade.loadLevel * random.factor(spread: 0.22))
        let unitPrice = prices.price(of: line, on: day) * trade.priceLevel * random.factor(spread: line.spread * 0.42)
        return item(line, trade, netKg: net, dollars: net * unitPrice, &random)
    }

    /// One parcel: what a person buys for the price of a shirt or a lipstick.
    private func parcelItem(_ trade: TradeLane, on day: BorderDay, _ random: inout RandomSource) -> GoodsItem {
        let line = random.pick(trade.goods)
        let dollars = min(900, 15 * random.factor(spread: 0.8))
        let retail = prices.price(of: line, on: day) * 1.6 * trade.priceLevel * random.factor(spread: line.spread * 0.6)
        let net = max(0.05, (dollars / retail * 100).rounded() / 100)
        return item(line, trade, netKg: net, dollars: dollars, &random)
    }

    private func item(
        _ line: GoodsLine,
        _ trade: TradeLane,
        netKg: Double,
        dollars: Double,
        _ random: inout RandomSource
    ) -> GoodsItem {
        let parcels = trade.route.carriesParcels
        let net = parcels ? (netKg * 100).rounded() / 100 : netKg.rounded()
        let packages = parcels ? 1 : max(1, Int((net / (line.kgPerPackage * random.factor(spread: 0.15))).rounded()))
        let packing = parcels ? random.between(1.06, 1.35) : 1.02 + 0.05 * random.unit() * (line.price > 2 ? 2 : 1)
        let perUnit = line.unit == "KGM" ? 1 : line.kgPerUnit * random.factor(spread: 0.12)
        let quantity = line.unit == "KGM" ? net : max(1, (net / perUnit).rounded())
        let facts = GoodsFacts(
            hs: line.hs,
            description: trade.direction == .import ? line.vietnamese : "\(line.vietnamese)#&\(trade.origin)",
            origin: trade.origin,
            quantity: quantity,
            unit: line.unit,
            packages: packages,
            netKg: net,
            grossKg: parcels ? (net * packing * 100).rounded() / 100 : (net * packing).rounded(),
            amount: (dollars * exchange.perDollar(trade.currency) * 100).rounded() / 100,
            preferential: false
        )
        return GoodsItem(line: line, facts: facts)
    }
}
