//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The other side's declarations of the same trade.
///
/// An export of China is an import of Vietnam some hours later, and the other way round. Honest differences are
/// small: rounding, packing, a neighbouring code, a declaration that is missing. Where a scheme deceives one side
/// only, the other side's papers say what is true.
struct PartnerMirror: Sendable {
    private let habits: PartnerHabits
    private let catalogue: GoodsCatalogue

    init(_ habits: PartnerHabits, catalogue: GoodsCatalogue) {
        self.habits = habits
        self.catalogue = catalogue
    }

    /// The counterpart of a declaration, nil where the other file has none.
    func reflect(_ consignment: Consignment, _ firms: FirmRegistry, _ random: inout RandomSource) -> Consignment? {
        if random.happens(habits.unmatchedShare) { return nil }
        if consignment.scheme == .forgedDossier, random.happens(0.35) { return nil }
        var mirror = consignment
        let leavesChina = consignment.direction == .import || consignment.departure == "CN"
        mirror.direction = leavesChina ? .export : .import
        mirror.regime = regime(consignment, leavesChina: leavesChina, &random)
        mirror.lodgedAt = consignment.lodgedAt + (leavesChina ? -random.between(2, 38) : random.between(1, 22))
        mirror.lane = consignment.lane.seenFromChina(gate: consignment.transit?.actualExitGate)
        mirror.declarant = "CN-B" + consignment.declarant.suffix(5)
        name(&mirror, from: consignment, firms)
        mirror.freightShare = 0
        mirror.papers.certificate = consignment.scheme == .originSwitch ? nil : consignment.papers.certificate
        for place in mirror.items.indices {
            let facts = consignment.partnerIsTruthful ? mirror.items[place].actual : mirror.items[place].declared
            mirror.items[place].declared = recorded(facts, mirror.items[place].line, &random)
            mirror.items[place].finding = nil
            if let scheme = mirror.items[place].truth.scheme {
                let stays = offends(scheme, consignment, leavesChina: leavesChina)
                mirror.items[place].truth.scheme = stays ? scheme : nil
            }
        }
        pass(&mirror, consignment, leavesChina: leavesChina, &random)
        mirror.selectedBy = nil
        return mirror
    }

    /// What the other side writes down of the facts.
    private func recorded(_ facts: GoodsFacts, _ line: GoodsLine, _ random: inout RandomSource) -> GoodsFacts {
        var record = facts
        record.netKg = max(0.01, (facts.netKg * random.factor(spread: habits.massSpread) * 100).rounded() / 100)
        record.grossKg = max(
            record.netKg,
            (facts.grossKg * random.factor(spread: habits.massSpread) * 100).rounded() / 100
        )
        record.amount = (facts.amount * random.between(0.985, 1.005) * 100).rounded() / 100
        record.description = catalogue.line(facts.hs)?.chinese ?? line.chinese
        if random.happens(habits.codeDiffersShare) {
            let neighbours = catalogue.lines.filter { $0.chapter == facts.hs.prefix(2) && $0.hs != facts.hs }
            if !neighbours.isEmpty { record.hs = random.pick(neighbours).hs }
        }
        record.hs += "00"
        return record
    }

    /// Whether the offence lies in the other side's declaration as well.
    private func offends(_ scheme: SchemeKind, _ consignment: Consignment, leavesChina: Bool) -> Bool {
        switch scheme {
        case .hiddenCompartment, .cigarettes, .wildlife, .twinVehicle, .boxTampering, .vesselIdentity, .splitWaybill:
            true
        case .disguisedParcel, .unlicensedTobacco: true
        // A person's quota and value limit are those of the country of the buyer.
        case .parcelSplitting, .orderFarm: !leavesChina
        case .transitLeakage, .transitDiversion: false
        default: !consignment.partnerIsTruthful
        }
    }

    private func name(_ mirror: inout Consignment, from consignment: Consignment, _ firms: FirmRegistry) {
        if let exporter = consignment.exporterFirm {
            mirror.exporter = PartyFace(firms[exporter], abroad: firms[exporter].country != "CN")
        }
        if let importer = consignment.importerFirm {
            mirror.importer = PartyFace(firms[importer], abroad: firms[importer].country != "CN")
        }
    }

    /// Chinese codes of customs supervision: 0110 general trade, 1039 market procurement, 9610 and 1210 e-commerce.
    private func regime(_ consignment: Consignment, leavesChina: Bool, _ random: inout RandomSource) -> String {
        if consignment.route.carriesParcels { return random.happens(0.8) ? "9610" : "1210" }
        if consignment.direction == .transit { return leavesChina ? "0110" : "0200" }
        return ["0110", "1039", "4019"][random.weighted([0.8, leavesChina ? 0.14 : 0.01, 0.06])]
    }

    /// Mass and times as the partner's gate sees them.
    private func pass(
        _ mirror: inout Consignment,
        _ consignment: Consignment,
        leavesChina: Bool,
        _ random: inout RandomSource
    ) {
        let scale =
            leavesChina
            ? consignment.conveyance.weighedKg
            : consignment.conveyance.weighedExitKg ?? consignment.conveyance.weighedKg
        mirror.conveyance.weighedKg = scale.map { (($0 + 70 * random.normal()) / 10).rounded() * 10 }
        mirror.conveyance.weighedExitKg = nil
        if !leavesChina, let arrived = consignment.conveyance.sealsAtArrival.last {
            mirror.conveyance.seals = [arrived]
        }
        mirror.conveyance.sealsAtArrival = []
        guard let transit = consignment.transit else { return }
        mirror.transit = nil
        guard !leavesChina, let exited = transit.exited else { return }
        mirror.lodgedAt = exited + random.between(0.5, 6)
        if random.happens(0.6) { sendOn(&mirror, consignment, &random) }
    }
}
