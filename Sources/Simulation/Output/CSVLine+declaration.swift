//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One side's view of a declaration: its clock, its money.
struct NodeView: Sendable {
    /// Hours east of UTC.
    let offset: Int
    /// Units of the node's currency for one VND.
    let perDong: Double

    static let vietnam = NodeView(offset: BorderInstant.hanoi, perDong: 1)
}

extension CSVLine {
    /// One goods item with its declaration.
    ///
    /// - Parameter shown: The finding to write, nil for a row that was never inspected.
    mutating func declaration(
        _ consignment: Consignment,
        item place: Int,
        tariff: Tariff,
        view: NodeView,
        shown: Finding?
    ) {
        let item = consignment.items[place]
        let facts = item.declared
        head(consignment, number: place + 1, view)
        transport(consignment.conveyance)
        papers(consignment.papers)
        text(facts.hs)
        text(facts.description)
        text(facts.origin)
        text(consignment.departure)
        text(consignment.destination)
        transit(consignment.transit, view)
        decimal(facts.quantity, places: 2)
        text(facts.unit)
        integer(facts.packages)
        decimal(facts.netKg, places: 2)
        decimal(facts.grossKg, places: 2)
        decimal(consignment.conveyance.weighedKg, places: 0)
        decimal(consignment.conveyance.weighedExitKg, places: 0)
        decimal(consignment.emptyMass, places: 0)
        decimal(facts.amount, places: 2)
        text(consignment.currency)
        decimal(consignment.value(of: facts) * view.perDong, places: view.perDong == 1 ? 0 : 2)
        let rate = consignment.rate(of: facts, tariff)
        decimal(rate.percent, places: 1)
        text(rate.regime)
        text(consignment.parcel?.buyer ?? "")
        text(consignment.parcel?.payer ?? "")
        text(consignment.parcel?.platform ?? "")
        text(consignment.parcel?.payment ?? "")
        finding(shown, view)
        text(consignment.selectedBy?.rawValue ?? "")
        for _ in 0..<5 { empty() }
        record(consignment, item: item, view: view)
        end()
    }

    private mutating func head(_ consignment: Consignment, number: Int, _ view: NodeView) {
        text(consignment.number)
        integer(number)
        text(consignment.lodgedAt.iso(offset: view.offset))
        text(consignment.lane.office)
        text(consignment.lane.gate)
        text(consignment.direction.rawValue)
        text(consignment.regime)
        text(consignment.route.rawValue)
        text(consignment.declarant)
        text(consignment.importer.code)
        text(consignment.importer.name)
        text(consignment.importer.address)
        text(consignment.importer.phone)
        text(consignment.exporter.code)
        text(consignment.exporter.name)
        text(consignment.exporter.address)
    }

    private mutating func transport(_ conveyance: Conveyance) {
        text(conveyance.carrier)
        text(conveyance.plate)
        text(conveyance.type)
        text(conveyance.trailer)
        text(conveyance.driver)
        text(conveyance.container)
        text(conveyance.seals.joined(separator: ";"))
        text(conveyance.sealsAtArrival.joined(separator: ";"))
        text(conveyance.vesselIMO)
    }

    private mutating func papers(_ papers: Papers) {
        text(papers.bill)
        text(papers.invoice)
        text(papers.invoiceDay?.iso ?? "")
        text(papers.licence)
        text(papers.certificate?.number ?? "")
        text(papers.certificate?.form ?? "")
        text(papers.certificate?.issued.iso ?? "")
    }

    private mutating func transit(_ transit: TransitMovement?, _ view: NodeView) {
        text(transit?.exitGate ?? "")
        text(transit?.started.iso(offset: view.offset) ?? "")
        text(transit?.exited?.iso(offset: view.offset) ?? "")
        decimal(transit?.routeKm, places: 0)
    }

    private mutating func finding(_ finding: Finding?, _ view: NodeView) {
        text(finding?.outcome.rawValue ?? "")
        text(finding?.at.iso(offset: view.offset) ?? "")
        text(finding?.theme?.rawValue ?? "")
        decimal(finding.map { $0.revenue * view.perDong }, places: 0)
    }
}
