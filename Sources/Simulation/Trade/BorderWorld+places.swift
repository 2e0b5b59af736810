//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension BorderWorld {
    /// Where ordinary business goes.
    struct Place {
        let lane: BorderLane
        let wanted: Route

        /// The wanted route where the gate knows it, else the gate's own.
        func route(at lane: BorderLane) -> Route {
            switch lane.gate {
            case "G05": .rail
            case "A01": wanted.carriesParcels ? wanted : .air
            case "P01": wanted.carriesParcels ? wanted : .sea
            default: wanted == .air || wanted == .sea ? .road : wanted
            }
        }
    }

    /// Shares of gates and routes in ordinary trade. Judgement.
    func ordinaryPlace(
        _ direction: Direction,
        _ line: GoodsLine,
        parcels: Bool,
        _ random: inout RandomSource
    ) -> Place {
        if parcels {
            let lane = [BorderLane.huuNghi, .laoCai, .noiBaiNanning, .tanThanh][
                random.weighted([0.5, 0.22, 0.2, 0.08])
            ]
            let route = [Route.cbec, .express, .post][random.weighted([0.55, 0.3, 0.15])]
            return Place(lane: lane, wanted: route)
        }
        if direction == .transit {
            let lane = [BorderLane.huuNghi, .laoCai, .dongDang][random.weighted([0.55, 0.33, 0.12])]
            return Place(lane: lane, wanted: lane == .dongDang ? .rail : .road)
        }
        let dear = line.price > 30
        let weights = [0.34, 0.12, 0.05, 0.07, 0.09, 0.2, 0.02, dear ? 0.2 : 0.02, dear ? 0.09 : 0.01, 0.03]
        let lane = BorderLane.all[random.weighted(weights)]
        if lane == .laoCai, random.happens(0.2) { return Place(lane: lane, wanted: .rail) }
        let route: Route =
            switch lane.gate {
            case "G05": .rail
            case "A01": .air
            case "P01": .sea
            default: .road
            }
        return Place(lane: lane, wanted: route)
    }

    /// Countries of a trade.
    struct Destinations {
        let importerCountry: String
        let exporterCountry: String
        let origin: String
        let destination: String
        let exitGate: String
    }

    func destinations(
        _ direction: Direction,
        _ line: GoodsLine,
        _ lane: BorderLane,
        _ random: inout RandomSource
    ) -> Destinations {
        switch direction {
        case .import:
            let origin = random.happens(0.95) ? "CN" : random.pick(["JP", "KR", "TH", "MY", "DE"])
            return Destinations(
                importerCountry: "VN",
                exporterCountry: "CN",
                origin: origin,
                destination: "VN",
                exitGate: ""
            )
        case .export:
            let origin = random.happens(0.96) ? "VN" : random.pick(["LA", "KH", "TH"])
            return Destinations(
                importerCountry: "CN",
                exporterCountry: "VN",
                origin: origin,
                destination: "CN",
                exitGate: ""
            )
        case .transit:
            if line.flow == .both || random.happens(0.2) {
                // From China through Vietnam to a port or an airport.
                let exit = random.pick(["P01", "P01", "A01", "P02"])
                let country = random.pick(["TH", "SG", "KH", "MY"])
                return Destinations(
                    importerCountry: country,
                    exporterCountry: "CN",
                    origin: "CN",
                    destination: country,
                    exitGate: exit
                )
            }
            let country =
                line.chapter == "02" ? random.pick(["BR", "US", "IN", "PL"]) : random.pick(["KR", "SG", "TH"])
            return Destinations(
                importerCountry: "CN",
                exporterCountry: country,
                origin: country,
                destination: "CN",
                exitGate: lane.gate
            )
        }
    }

    /// Kilometres by road between two gates (rounded from public maps; judgement where unknown).
    func kilometres(from gate: String, to exit: String) -> Double {
        switch (gate, exit) {
        case ("G01", "P01"), ("P01", "G01"), ("G05", "P01"), ("P01", "G05"): 265
        case ("G12", "P01"), ("P01", "G12"): 390
        case ("G01", "P02"), ("P02", "G01"), ("G05", "P02"): 240
        case ("G12", "P02"): 430
        case ("G01", "A01"), ("G05", "A01"): 165
        case ("G12", "A01"): 285
        default: 320
        }
    }
}
