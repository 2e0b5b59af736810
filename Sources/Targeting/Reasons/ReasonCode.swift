//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The codes of reasons. Facts are in brackets; `rate` and `percent` are per cent (71, not 0.71), prices are in the
/// node's currency. Facts marked ? may be missing.
package enum ReasonCode {
    // Goods against their peers.
    /// [percent, hs, origin?, unit_price?, median?], prices per kg.
    package static let priceBelowPeers = "price.below.peers"
    package static let priceAbovePeers = "price.above.peers"
    package static let priceUsual = "price.usual"
    /// [percent, hs, unit?, unit_price?, median?], prices per declared unit.
    package static let quantityPriceBelowPeers = "quantity.price.below.peers"
    package static let quantityPriceAbovePeers = "quantity.price.above.peers"
    /// [hs?, kg?]
    package static let massUnusual = "mass.unusual"
    package static let massUsual = "mass.usual"
    /// [kg]
    package static let massPerPackage = "mass.package"
    /// [amount]
    package static let customsValue = "customs.value"

    // What inspections of the same goods found.
    /// [rate, inspected, hs, origin?]
    package static let tupleFindings = "tuple.findings"
    /// [inspected, hs, origin?]
    package static let tupleClean = "tuple.clean"
    /// [rate, inspected, key]; `goods` is the id of a definition in ``KeyDefinition/goods``.
    package static func goodsFindings(_ goods: String) -> String { "goods.findings." + goods }
    /// [inspected, key]
    package static func goodsClean(_ goods: String) -> String { "goods.clean." + goods }

    // Parties; `key` is the id of a definition in ``KeyDefinition/parties``.
    /// [value?, rate, inspected]
    package static func findings(of key: String) -> String { key + ".findings" }
    /// [inspected, value?]
    package static func clean(_ key: String) -> String { key + ".clean" }
    /// [value?]; for `*.hs4` [hs?].
    package static func new(_ key: String) -> String { key + ".new" }
    /// [lines, value?]: long and often seen.
    package static func known(_ key: String) -> String { key + ".known" }
    /// [count, value?]: lines in the last week.
    package static func burst(of key: String) -> String { key + ".burst" }
    /// [value?, days]: when it was first met, where nothing else is known.
    package static func since(_ key: String) -> String { key + ".since" }
    /// [value?, rate]: the smoothed share of findings, where nothing else is known.
    package static func estimate(_ key: String) -> String { key + ".estimate" }
    /// The declaration leaves it empty; for papers too.
    package static func missing(_ key: String) -> String { key + ".missing" }
    /// [value?]: a new firm at the address of a party with findings.
    package static let sharedAddress = "shared.address"
    package static let sharedPhone = "shared.phone"

    // Papers and fittings; `paper` is the id of a definition in ``KeyDefinition/papers``.
    /// [number?, times]
    package static func reused(_ paper: String) -> String { paper + ".reused" }
    /// [number?]: never met before.
    package static func unused(_ paper: String) -> String { paper + ".unused" }
    /// [number?]: another firm used it before.
    package static func otherParty(_ paper: String) -> String { paper + ".other.party" }

    // Transit, vehicles and weighing.
    package static let sealChanged = "seal.changed"
    package static let sealIntact = "seal.intact"
    /// [percent]
    package static let transitWeightLost = "transit.weight.lost"
    /// [hours]
    package static let transitSlow = "transit.slow"
    package static let transitUsual = "transit.usual"
    /// [gate?]
    package static let transitOtherExit = "transit.other.exit"
    /// [kg, percent?]
    package static let vehicleTareDrift = "vehicle.tare.drift"
    /// [kg, percent?]
    package static let weighingExcess = "weighing.excess"
    package static let weighingAgrees = "weighing.agrees"

    // The declaration itself.
    package static let netGrossRatio = "net.gross.ratio"
    /// [percent?]
    package static let valueMismatch = "value.mismatch"
    package static let valueAgrees = "value.agrees"
    package static let buyerNotPayer = "buyer.not.payer"
    /// [field]
    package static let identifierInvalid = "identifier.invalid"
    package static let certificateMissing = "certificate.missing"
    package static let certificateShown = "certificate.shown"
    /// [days?]: between certificate and declaration.
    package static let certificateDate = "certificate.date"
    /// [days?]: between invoice and declaration.
    package static let invoiceDate = "invoice.date"
    /// [percent?]
    package static let dutyRate = "duty.rate"
    /// [time?]
    package static let timeLodged = "time.lodged"
    /// [regime?, route?]
    package static let routeRegime = "route.regime"
    // What officers wrote down.
    /// [rule, title, seen?]; the title is kept as title_vi, title_zh, title_en.
    package static let ruleHit = "rule.hit"
    /// [rule, title, seen?]; the title is kept as title_vi, title_zh, title_en.
    package static let lookoutHit = "lookout.hit"
    /// [feature]
    package static let other = "other"
}
