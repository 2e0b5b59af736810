//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension BorderWorld {
    /// Opens a trade somewhere in the haunt, with firms of its own or of others.
    mutating func openTrade(in haunt: Haunt, on day: BorderDay, _ random: inout RandomSource) -> TradeLane {
        let direction = haunt.directions.isEmpty ? ordinaryDirection(&random) : random.pick(haunt.directions)
        let parcels = haunt.parcels ?? (direction != .transit && random.happens(0.12))
        let goods = assortment(haunt, direction, parcels: parcels, &random)
        let (lane, route) = way(haunt, direction, goods[0], parcels: parcels, &random)
        let world = destinations(direction, goods[0], lane, &random)
        let importer = partner(in: world.importerCountry, at: lane, on: day, share: 0.35, &random) { $0.importer }
        let exporter = supplier(in: world.exporterCountry, of: goods[0], at: lane, on: day, &random)
        let yuan = world.exporterCountry == "CN" || world.importerCountry == "CN" ? 0.62 : 0.1
        let hauliers = carriers.indices.filter { carriers[$0].region == lane.region }
        return TradeLane(
            importer: importer,
            exporter: exporter,
            direction: direction,
            lane: lane,
            route: route,
            goods: goods,
            declarant: broker(at: lane.region, &random),
            carriers: (0..<random.number(in: 1...3)).map { _ in random.pick(hauliers) },
            rate: random.factor(spread: 1.1),
            priceLevel: random.factor(spread: goods[0].spread * 0.75),
            loadLevel: random.factor(spread: 0.25),
            currency: parcels || random.happens(yuan) ? "CNY" : "USD",
            certificateHabit: direction == .transit ? 0 : random.happens(0.6) ? random.between(0.6, 0.97) : 0,
            origin: world.origin,
            destination: world.destination,
            exitGate: world.exitGate,
            wave: nil
        )
    }

    /// One of the brokers of a region; a few do most of the work.
    func broker(at region: BorderRegion, _ random: inout RandomSource) -> String {
        let houses = brokers[region] ?? []
        let skewed = random.unit() * random.unit()
        return houses[Int(skewed * Double(houses.count))]
    }

    /// Gate and route: those of the haunt, or ordinary ones that go together with what the haunt fixes.
    private func way(
        _ haunt: Haunt,
        _ direction: Direction,
        _ line: GoodsLine,
        parcels: Bool,
        _ random: inout RandomSource
    ) -> (BorderLane, Route) {
        var place = ordinaryPlace(direction, line, parcels: parcels, &random)
        if !haunt.lanes.isEmpty {
            let lane = random.pick(haunt.lanes)
            return (lane, haunt.routes.isEmpty ? place.route(at: lane) : random.pick(haunt.routes))
        }
        for _ in 0..<20 where !haunt.routes.isEmpty && !haunt.routes.contains(place.route(at: place.lane)) {
            place = ordinaryPlace(direction, line, parcels: parcels, &random)
        }
        return (place.lane, place.route(at: place.lane))
    }

    private func ordinaryDirection(_ random: inout RandomSource) -> Direction {
        [.import, .export, .transit][random.weighted([0.6, 0.31, 0.09])]
    }

    private func assortment(
        _ haunt: Haunt,
        _ direction: Direction,
        parcels: Bool,
        _ random: inout RandomSource
    ) -> [GoodsLine] {
        let flows: [GoodsLine.Flow] =
            switch direction {
            case .import: [.toVietnam, .both]
            case .export: [.toChina, .both]
            case .transit: [.passing, .both]
            }
        var choice: [GoodsLine]
        if !haunt.goods.isEmpty {
            choice = catalogue.lines(of: haunt.goods)
        } else if parcels {
            choice = catalogue.lines(of: ["33", "42", "61", "62", "64", "8518", "9503", "9617", "3926"])
        } else {
            choice = catalogue.lines.filter { flows.contains($0.flow) }
        }
        let first = choice[random.weighted(choice.map { GoodsCatalogue.popularity[String($0.chapter)] ?? 1 })]
        choice = catalogue.lines.filter { $0.chapter == first.chapter && $0.hs != first.hs && flows.contains($0.flow) }
        guard !choice.isEmpty, random.happens(0.6) else { return [first] }
        return [first, random.pick(choice)]
    }

    /// An exporter of these goods: seven times in ten one who already sends such goods over this border.
    mutating func supplier(
        in country: String,
        of line: GoodsLine,
        at lane: BorderLane,
        on day: BorderDay,
        _ random: inout RandomSource
    ) -> FirmRegistry.Index {
        if random.happens(0.7) {
            let known = trades.indices.filter { place in
                trades[place].goods[0].heading == line.heading && firms[trades[place].exporter].country == country
            }
            if !known.isEmpty { return trades[random.pick(known)].exporter }
        }
        return firms.found(in: country, near: lane.region, on: day)
    }

    private mutating func partner(
        in country: String,
        at lane: BorderLane,
        on day: BorderDay,
        share: Double,
        _ random: inout RandomSource,
        _ role: (TradeLane) -> FirmRegistry.Index
    ) -> FirmRegistry.Index {
        if !trades.isEmpty, random.happens(share) {
            for _ in 0..<12 {
                let other = random.pick(trades)
                let candidate = role(other)
                if firms[candidate].country == country, other.lane.region == lane.region { return candidate }
            }
        }
        return firms.found(in: country, near: lane.region, on: day)
    }
}
