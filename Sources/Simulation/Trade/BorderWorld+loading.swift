//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension BorderWorld {
    /// Puts an honest consignment on a lorry, a wagon, a ship or an aircraft.
    func load(_ consignment: inout Consignment, _ trade: TradeLane, _ random: inout RandomSource) {
        var conveyance = Conveyance()
        let haulier = carriers[random.pick(trade.carriers)]
        conveyance.carrier = haulier.code
        var boxed = false
        switch trade.route {
        case .road:
            let favourites = min(haulier.vehicles.count, 6)
            conveyance.take(haulier.vehicles[random.below(favourites)], &random)
            boxed = random.happens(0.35)
        case .rail:
            conveyance.type = "other"
            conveyance.plate = random.digits(8)
            boxed = true
        case .sea:
            conveyance.type = "ship"
            var fleet = RandomSource(seed: seed, stream: "ships", number: random.below(14))
            conveyance.vesselIMO = ShipNumber.draw(&fleet)
            boxed = true
        case .air:
            conveyance.type = "aircraft"
            conveyance.plate = random.pick(["VN", "CZ", "MU", "CA"]) + random.digits(3)
        case .post, .express, .cbec:
            break
        }
        if boxed {
            var number = ContainerNumber.draw(&random)
            if random.happens(scenario.invalidIdentifierShare) {
                number = String(number.dropLast()) + String(((Int(number.suffix(1)) ?? 0) + 3) % 10)
            }
            conveyance.container = number
        }
        consignment.conveyance = conveyance
        if boxed || trade.direction == .transit { seal(&consignment, &random) }
    }

    private func seal(_ consignment: inout Consignment, _ random: inout RandomSource) {
        let mark = consignment.lane.region == .langSon ? "VNLS" : "VNLC"
        consignment.conveyance.seals = [mark + random.digits(7)]
    }

    /// Starts a transit movement under seal that honestly arrives.
    func dispatch(_ consignment: inout Consignment, _ trade: TradeLane, _ random: inout RandomSource) {
        let entersAtPort = trade.exitGate == trade.lane.gate
        let exit = trade.exitGate
        let length = kilometres(from: entersAtPort ? "P01" : trade.lane.gate, to: exit)
        let route = length * random.factor(spread: 0.03)
        let started = consignment.lodgedAt + random.between(1, 8)
        let driving = route / (38 * random.factor(spread: 0.2))
        let waiting = 3 + 6 * random.factor(spread: 0.7)
        consignment.transit = TransitMovement(
            exitGate: exit,
            started: started,
            exited: started + (driving + waiting),
            routeKm: route.rounded(),
            lossShare: 0
        )
        consignment.conveyance.sealsAtArrival = consignment.conveyance.seals
    }
}

extension Conveyance {
    /// Puts the goods on this lorry.
    mutating func take(_ vehicle: Vehicle, _ random: inout RandomSource) {
        plate = vehicle.plate
        type = vehicle.type
        trailer = vehicle.trailer
        driver = random.pick(vehicle.drivers)
        tareKg = vehicle.registeredTare
        trueTareKg = vehicle.trueTare
    }
}
