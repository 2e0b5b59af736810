//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension CSVLine {
    /// The columns behind the original layout: what others wrote down of one goods item and its declaration.
    mutating func record(_ consignment: Consignment, item: GoodsItem, view: NodeView) {
        movement(consignment, view)
        passage(consignment, view)
        certificate(consignment, item)
        parties(consignment, item)
        cargo(consignment, item)
        order(consignment, item, view)
    }

    private mutating func movement(_ consignment: Consignment, _ view: NodeView) {
        let record = consignment.record.movement
        let transit = consignment.transit
        let hasLeft = transit?.exited != nil
        text(hasLeft ? transit?.actualExitGate ?? transit?.exitGate ?? "" : "")
        text(record.extendedUntil?.iso ?? "")
        text(record.shippedOn?.iso ?? "")
        text(record.arrivedAt?.iso(offset: view.offset) ?? "")
        integer(record.amendments ?? 0)
        let amended = record.amendedMinutesBefore.flatMap { minutes in record.arrivedAt.map { $0 + -minutes / 60 } }
        text(amended?.iso(offset: view.offset) ?? "")
        text(record.directionBefore?.rawValue ?? "")
        let ordered = record.hoursFromControl.flatMap { hours in amended.map { $0 + -hours } }
        text(ordered?.iso(offset: view.offset) ?? "")
        text(record.consigneeStatus ?? "")
        if let transit, let journey = record.journey {
            let trail = SealTrail(from: consignment.lane.gate, transit, journey, offset: view.offset)
            text(trail.route)
            text(trail.fixes)
            text(journey.events)
        } else {
            for _ in 0..<3 { empty() }
        }
    }

    private mutating func passage(_ consignment: Consignment, _ view: NodeView) {
        let record = consignment.record.passage
        let conveyance = consignment.conveyance
        let isRoad = consignment.route == .road
        let entered = isRoad ? consignment.record.movement.arrivedAt : nil
        text(entered?.iso(offset: view.offset) ?? "")
        let unloaded = record.hoursAfterUnloading == nil ? nil : entered.map { $0 + 4 }
        text(unloaded?.iso(offset: view.offset) ?? "")
        let left = record.hoursAfterUnloading.flatMap { hours in unloaded.map { $0 + hours } }
        text(left?.iso(offset: view.offset) ?? "")
        text(record.hoursAfterUnloading == nil ? "" : "one_way")
        text(record.number ?? "")
        text(consignment.route.carriesParcels ? "" : "loaded")
        text(record.chassis ?? "")
        text(record.engine ?? "")
        text(record.registeredDriver ?? "")
        text(record.scan ?? "")
        decimal(record.outerLengthM, places: 2)
        decimal(record.innerLengthM, places: 2)
        // A lorry is weighed with its box; the type of the box matters where its own mass is declared.
        text(isRoad || conveyance.container.isEmpty ? "" : record.boxType ?? "")
        let isCold = record.reeferTemperatureC != nil
        decimal(isCold ? -18 : nil, places: 1)
        decimal(record.reeferTemperatureC, places: 1)
        decimal(record.reeferOffMinutes, places: 0)
    }

    private mutating func certificate(_ consignment: Consignment, _ item: GoodsItem) {
        let record = consignment.record.certificate
        let facts = item.declared
        if let paper = consignment.papers.certificate {
            text(record.hs ?? facts.hs)
            text(record.description ?? facts.description)
            decimal(facts.quantity * (record.coverage ?? 1), places: 2)
            decimal(facts.netKg * (record.coverage ?? 1), places: 2)
            flag(record.isRetroactive ?? false)
            flag(record.showsThirdParty ?? false)
            text(record.signatory ?? "")
            text("\(paper.form)-\((record.signatory ?? "").suffix(3))")
        } else {
            for _ in 0..<8 { empty() }
        }
        text(record.invoiceCountry ?? "")
        text(record.transitCountries ?? "")
        text(record.billType ?? "")
        flag(record.isPartialShipment ?? false)
        text(record.labelCountry ?? "")
    }

    private mutating func parties(_ consignment: Consignment, _ item: GoodsItem) {
        let record = consignment.record.parties
        text(record.importerRegisteredOn?.iso ?? "")
        text(record.activity ?? "")
        text(record.exporterRegisteredOn?.iso ?? "")
        let usual = item.line.load / item.line.kgPerUnit
        decimal(record.capacityInConsignments.map { $0 * usual }, places: 0)
        decimal(record.licenceQuantityIsUnknown ? nil : consignment.papers.licenceQuantity, places: 0)
        text(record.permit ?? "")
    }

    private mutating func cargo(_ consignment: Consignment, _ item: GoodsItem) {
        let record = consignment.record.cargo
        let facts = item.declared
        if let packages = record.manifestPackages, let mass = record.manifestMass {
            text(record.manifestHS ?? facts.hs)
            text(facts.description)
            let counted = packages == 1 ? facts.packages : max(1, Int((Double(facts.packages) * packages).rounded()))
            integer(counted)
            decimal(facts.grossKg * mass, places: 1)
        } else {
            for _ in 0..<4 { empty() }
        }
        text(record.masterBill ?? "")
        text(record.flight ?? "")
        text(record.payment ?? "")
        text(record.vesselName ?? "")
        text(record.vesselFlag ?? "")
    }

    private mutating func order(_ consignment: Consignment, _ item: GoodsItem, _ view: NodeView) {
        guard consignment.parcel != nil else {
            for _ in 0..<17 { empty() }
            return
        }
        let record = consignment.record.order
        let goods = (item.declared.amount * 100).rounded() / 100
        let freight = (goods * 0.06 * 100).rounded() / 100
        text(consignment.papers.invoice)
        text((consignment.lodgedAt + -40).iso(offset: view.offset))
        text(record.shop ?? "")
        text(record.agent ?? "")
        text(record.buyerName ?? "")
        text(record.payerName ?? "")
        text(record.consigneeOnLabel ?? "")
        flag(record.buyerIDIsValid ?? true)
        integer(record.buyerAge ?? 30)
        text(record.deliveryAddress ?? "")
        text(record.deliveryPhone ?? "")
        decimal(goods, places: 2)
        decimal(freight, places: 2)
        decimal(0, places: 2)
        decimal(0, places: 2)
        decimal(goods + freight, places: 2)
        decimal((goods + freight) * (record.paidFactor ?? 1), places: 2)
    }

    private mutating func flag(_ value: Bool) { text(value ? "yes" : "no") }
}
