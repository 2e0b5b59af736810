//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A feature that one row gives by itself or against its peers, without any memory of parties.
///
/// The raw value names the feature in models and reasons.
package enum RowMeasure: String, CaseIterable, Sendable, Codable {
    case netKg = "net.kg"
    case customsValue = "customs.value"
    case unitPrice = "unit.price"
    /// Logarithm of price per kg against HS × origin (or HS) peers, in spreads.
    case priceAgainstPeers = "price.peers"
    /// Logarithm of net mass against HS peers, in spreads.
    case massAgainstPeers = "mass.peers"
    /// Logarithm of price per declared unit against HS × unit peers, in spreads.
    case unitAgainstPeers = "quantity.price.peers"
    /// Logarithm of customs value over invoice amount against the currency's usual rate.
    case valueAgainstInvoice = "value.invoice"
    case dutyRate = "duty.rate"
    case grossOverNet = "gross.net"
    case massPerPackage = "mass.package"
    /// Weighed minus declared gross minus declared tare, kg.
    case weighingExcess = "weighing.excess"
    case weighingExcessShare = "weighing.excess.share"
    case transitLoss = "transit.loss"
    case transitHours = "transit.hours"
    case sealChanged = "seal.changed"
    case buyerIsNotPayer = "buyer.not.payer"
    case certificateShown = "certificate.shown"
    case certificateDays = "certificate.days"
    case invoiceDays = "invoice.days"
    case hourOfDay = "hour"
    case dayOfWeek = "weekday"
}
