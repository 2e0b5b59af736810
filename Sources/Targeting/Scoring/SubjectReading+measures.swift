//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

extension SubjectReading {
    /// The sentence of a measure and its facts.
    func told(of measure: RowMeasure) -> (String, ReasonFacts) {
        let seen = number(of: .measure(measure))
        switch measure {
        case .priceAgainstPeers, .unitPrice: return price
        case .unitAgainstPeers: return quantityPrice
        case .massAgainstPeers, .netKg:
            return (speaksFor ? ReasonCode.massUnusual : ReasonCode.massUsual, ["kg": text(.netKg), "hs": hs])
        case .customsValue: return (ReasonCode.customsValue, ["amount": text(.customsValue)])
        case .valueAgainstInvoice: return (speaksFor ? ReasonCode.valueMismatch : ReasonCode.valueAgrees, [:])
        case .dutyRate: return (ReasonCode.dutyRate, ["percent": text(.dutyRate)])
        case .grossOverNet: return (ReasonCode.netGrossRatio, [:])
        case .massPerPackage: return (ReasonCode.massPerPackage, ["kg": number(exp(seen))])
        case .weighingExcess, .weighingExcessShare: return weighing
        case .transitLoss: return (ReasonCode.transitWeightLost, ["percent": percent(seen)])
        case .transitHours:
            return (speaksFor ? ReasonCode.transitSlow : ReasonCode.transitUsual, ["hours": number(seen)])
        case .sealChanged: return (seen == 1 ? ReasonCode.sealChanged : ReasonCode.sealIntact, [:])
        case .buyerIsNotPayer:
            return seen == 1 ? (ReasonCode.buyerNotPayer, [:]) : (ReasonCode.other, ["feature": measure.rawValue])
        case .certificateShown:
            return (seen == 1 ? ReasonCode.certificateShown : ReasonCode.certificateMissing, [:])
        case .certificateDays: return (ReasonCode.certificateDate, ["days": whole(seen)])
        case .invoiceDays: return (ReasonCode.invoiceDate, ["days": whole(seen)])
        case .hourOfDay:
            return (ReasonCode.timeLodged, seen.isFinite ? ["time": "\(Int(seen)):00"] : [:])
        case .dayOfWeek: return (ReasonCode.timeLodged, [:])
        }
    }

    private var price: (String, ReasonFacts) {
        guard let (facts, deviation) = comparison(pricePeer, .netKg) else {
            return (ReasonCode.customsValue, ["amount": text(.customsValue)])
        }
        guard abs(deviation) >= 0.05 else { return (ReasonCode.priceUsual, facts) }
        return (deviation < 0 ? ReasonCode.priceBelowPeers : ReasonCode.priceAbovePeers, facts)
    }

    private var quantityPrice: (String, ReasonFacts) {
        guard let (facts, deviation) = comparison(quantityPricePeer, .quantity) else {
            return (ReasonCode.customsValue, ["amount": text(.customsValue)])
        }
        guard abs(deviation) >= 0.05 else { return (ReasonCode.priceUsual, facts) }
        return (deviation < 0 ? ReasonCode.quantityPriceBelowPeers : ReasonCode.quantityPriceAbovePeers, facts)
    }

    /// The price per unit of `measure` beside its peers' median, and how far it is off as a share.
    private func comparison(
        _ peer: PeerTable.Peer?,
        _ measure: DeclarationField
    ) -> (facts: ReasonFacts, deviation: Float)? {
        guard let peer, let units = quantity(measure), let amount = quantity(.customsValue),
            units > 0, amount > 0
        else { return nil }
        let unitPrice = Float(amount / units)
        let median = exp(peer.median)
        let deviation = unitPrice / median - 1
        let facts: ReasonFacts = [
            "hs": hs, "origin": text(.countryOrigin), "unit": text(.quantityUnit), "percent": percent(abs(deviation)),
            "unit_price": number(unitPrice), "median": number(median),
        ]
        return (facts, deviation)
    }

    private var weighing: (String, ReasonFacts) {
        let excess = number(of: .measure(.weighingExcess))
        guard speaksFor, excess > 0 else { return (ReasonCode.weighingAgrees, [:]) }
        return (
            ReasonCode.weighingExcess,
            ["kg": whole(excess), "percent": percent(number(of: .measure(.weighingExcessShare)))]
        )
    }
}
