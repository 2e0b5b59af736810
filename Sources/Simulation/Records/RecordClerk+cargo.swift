//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension RecordClerk {
    func completeCargo(_ consignment: inout Consignment, on day: BorderDay, _ random: inout RandomSource) {
        var cargo = consignment.record.cargo
        let route = consignment.route
        if route == .sea || route == .rail || route == .air {
            // One manifest in fifty has a slip of the pen.
            if cargo.manifestPackages == nil {
                cargo.manifestPackages = random.happens(0.01) ? random.between(0.9, 1.1) : 1
            }
            if cargo.manifestMass == nil { cargo.manifestMass = random.happens(0.006) ? random.between(0.88, 1.12) : 1 }
            if cargo.manifestHS == nil, random.happens(0.004) { cargo.manifestHS = "9999" }
        }
        if route == .air || (route == .express && consignment.lane.gate.hasPrefix("A")) {
            fly(&cargo, consignment, on: day, &random)
        }
        if cargo.payment == nil {
            let means = ["account", "collect", "prepaid", "prepaid_cash"]
            cargo.payment =
                means[random.weighted(route.carriesParcels ? [0.3, 0.05, 0.6, 0.05] : [0.8, 0.12, 0.07, 0.01])]
        }
        if route == .sea {
            var ship = lasting("ship", consignment.conveyance.vesselIMO)
            let name =
                "\(ship.pick(["HAI", "MINH", "DONG", "XIN", "PACIFIC"])) \(ship.pick(["STAR", "PHUC", "HONG", "AN", "SUN"])) \(ship.number(in: 1...88))"
            let flag = ship.pick(["VN", "CN", "PA", "LR", "HK"])
            if cargo.vesselName == nil { cargo.vesselName = name }
            if cargo.vesselFlag == nil { cargo.vesselFlag = flag }
        }
        consignment.record.cargo = cargo
    }

    /// The day's flight and the master waybill of its consolidator.
    private func fly(
        _ cargo: inout CargoRecord,
        _ consignment: Consignment,
        on day: BorderDay,
        _ random: inout RandomSource
    ) {
        if cargo.flight == nil {
            let number = random.happens(0.5) ? "VN\(consignment.lane.partnerGate == "A11" ? 512 : 526)" : "CZ371"
            cargo.flight = "\(number)/\(day.iso)"
        }
        guard cargo.masterBill == nil else { return }
        var desk = lasting("master", "\(cargo.flight ?? "")/\(random.below(4))")
        cargo.masterBill = AirWaybills.master(&desk)
        if random.happens(0.004) { cargo.masterBill = cargo.masterBill.map(AirWaybills.mistyped) }
    }
}

/// Numbers of master waybills: airline, seven digits, check digit (IATA Resolution 600a).
enum AirWaybills {
    static func master(_ random: inout RandomSource) -> String {
        let serial = random.below(10_000_000)
        return "\(random.pick(["738", "784", "999"]))-\(padded(serial, 7))\(serial % 7)"
    }

    /// The same with a wrong check digit.
    static func mistyped(_ number: String) -> String {
        String(number.dropLast()) + String(((Int(number.suffix(1)) ?? 0) + 2) % 7)
    }
}
