//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Foundation

/// Reads what was seized and who was suspected: one kind of goods in the line itself, or several in `goods`.
struct CaseBookGoods {
    private static let mostLines = 100
    private static let mostQuantities = 10
    private static let own = [
        "commodity_group", "commodity", "hs", "quantity", "unit", "quantities", "value",
    ]

    /// When the case was detected, milliseconds since 1970; lines get ids of that time.
    let detectedAt: Int64

    func read(_ object: inout CaseBookObject, _ record: inout SeizureRecord) throws(CaseBookFault) {
        var goods = try object.objects("goods", most: Self.mostLines)
        if goods.isEmpty, object.has(Self.own) {
            record.lines = [try line(&object, id: nil)]
            return
        }
        record.lines = try lines(&goods, like: [])
    }

    /// - Parameter before: lines that these take the place of; the first stays the first.
    func lines(_ goods: inout [CaseBookObject], like before: [SeizureLine]) throws(CaseBookFault) -> [SeizureLine] {
        var lines: [SeizureLine] = []
        for index in goods.indices {
            lines.append(try line(&goods[index], id: index < before.count ? before[index].id : nil))
            try goods[index].end()
        }
        return lines
    }

    private func line(_ object: inout CaseBookObject, id: String?) throws(CaseBookFault) -> SeizureLine {
        guard let group = try object.word("commodity_group", CommodityGroup.self) else {
            throw object.fault(.missing, "commodity_group")
        }
        var line = SeizureLine(id: id ?? UUIDv7.make(milliseconds: detectedAt), group)
        line.description = try object.text("commodity") ?? ""
        line.hs = try object.text("hs")
        for attribute in CommodityAttribute.allCases {
            line.attributes[attribute] = try object.text(attribute.rawValue)
        }
        for var quantity in try object.objects("quantities", most: Self.mostQuantities) {
            line.quantities.append(try Self.quantity(&quantity))
            try quantity.end()
        }
        if object.has(["quantity", "unit"]) { line.quantities.append(try Self.quantity(&object)) }
        line.valuation = try valuation(&object)
        return line
    }

    private static func quantity(_ object: inout CaseBookObject) throws(CaseBookFault) -> Quantity {
        guard let amount = try object.number("quantity") else { throw object.fault(.missing, "quantity") }
        guard let unit = try object.word("unit", QuantityUnit.self) else { throw object.fault(.missing, "unit") }
        return Quantity(amount, unit)
    }

    private func valuation(_ object: inout CaseBookObject) throws(CaseBookFault) -> Valuation? {
        let amount = try object.number("value")
        let currency = try object.text("currency")
        let valuation = Valuation(
            Money(amount ?? 0, Currency(rawValue: currency ?? "")),
            method: try object.word("value_method", ValuationMethod.self),
            rate: try object.number("rate"),
            rateDate: try object.day("rate_date"),
            rateSource: try object.text("rate_source")
        )
        guard amount != nil else { return nil }
        guard currency != nil else { throw object.fault(.missing, "currency") }
        return valuation
    }

    static func suspects(_ object: inout CaseBookObject) throws(CaseBookFault) -> [SuspectGroup] {
        var groups: [SuspectGroup] = []
        for var person in try object.objects("persons", most: 50) {
            guard let count = try person.number("count") else { throw person.fault(.missing, "count") }
            guard let whole = Int(exactly: NSDecimalNumber(decimal: count).doubleValue) else {
                throw person.fault(.notNumber, "count", "\(count)")
            }
            groups.append(
                SuspectGroup(
                    count: whole,
                    nationality: try person.text("nationality"),
                    sex: try person.word("sex", SuspectGroup.Sex.self),
                    age: try person.word("age_band", SuspectGroup.AgeBand.self),
                    role: try person.word("role", EntityRole.self)
                )
            )
            try person.end()
        }
        return groups
    }
}
