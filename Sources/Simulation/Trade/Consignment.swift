//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Goods that are presented with one declaration, with all that the simulation knows about them.
struct Consignment: Sendable {
    var number = ""
    var lodgedAt: BorderInstant
    /// Keeps order among declarations of the same second.
    var sequence = 0
    var lane: BorderLane
    var direction: Direction
    var regime: String
    var route: Route
    var declarant: String
    var importer: PartyFace
    var exporter: PartyFace
    var importerFirm: FirmRegistry.Index?
    var exporterFirm: FirmRegistry.Index?
    var newImporter = false
    var conveyance = Conveyance()
    var papers = Papers()
    var record = BorderRecord()
    var items: [GoodsItem]
    var departure: String
    var destination: String
    var transit: TransitMovement?
    var parcel: ParcelOrder?
    var currency: String
    /// VND for one unit of the currency on the day.
    var exchangeRate: Double
    /// Yuan for one dong on the day.
    var yuanPerDong: Double
    /// Freight and insurance on top of the invoice, as a share.
    var freightShare: Double
    /// Whether the other side's declaration tells the truth where this one does not.
    var partnerIsTruthful = true
    var selectedBy: SelectionGround?
    /// Number of the offence's ring within the population, for feedback of findings.
    var ringNumber: Int?
}

extension Consignment {
    /// Customs value of declared goods in VND.
    func value(of facts: GoodsFacts) -> Double {
        (facts.amount * exchangeRate * (1 + freightShare)).rounded()
    }

    /// The main item. Every consignment has one.
    var main: GoodsItem {
        get { items[0] }
        set { items[0] = newValue }
    }

    /// Marks the main item as an offence.
    mutating func mark(_ scheme: SchemeKind) {
        items[0].truth.scheme = scheme
    }

    /// Marks every item: the offence lies in the declaration as a whole.
    mutating func markAll(_ scheme: SchemeKind) {
        for place in items.indices { items[place].truth.scheme = scheme }
    }

    /// The offence of the consignment, nil for an honest one.
    var scheme: SchemeKind? {
        for item in items where item.truth.scheme != nil { return item.truth.scheme }
        return nil
    }

    /// The declared empty mass: of the lorry, or of the box where it goes by itself.
    var emptyMass: Double? {
        if let lorry = conveyance.tareKg { return lorry }
        guard route == .sea || route == .rail, let type = record.passage.boxType else { return nil }
        let norms: [String: Double] = ["22G1": 2_250, "42G1": 3_750, "45G1": 3_900, "45R1": 4_600]
        return norms[type].map { ($0 * (record.passage.boxTareFactor ?? 1) / 10).rounded() * 10 }
    }

    /// A movement that ends nowhere: no exit, no seal found at the end.
    mutating func neverLeaves() {
        transit?.exited = nil
        conveyance.sealsAtArrival = []
    }
}
