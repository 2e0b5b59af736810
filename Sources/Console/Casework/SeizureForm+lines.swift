//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs

extension SeizureForm {
    func lines(_ reader: inout SeizureFormReader, _ makeID: () -> String) -> [SeizureLine] {
        let choices = [".id", ".unit", ".currency", ".method"]
        return reader.rows("lines", besides: choices, most: Self.mostLines).enumerated().map { index, row in
            reader.note("lines.\(index)", is: row)
            let group: CommodityGroup? = reader.choice(row + ".group")
            if fields[row + ".group"] == nil {
                reader.fault(.missing, row + ".group", ["field": .field(row + ".group")])
            }
            var line = SeizureLine(id: reader.text(row + ".id") ?? makeID(), group ?? .other)
            line.description = reader.text(row + ".description", most: Self.longestText) ?? ""
            line.hs = reader.text(row + ".hs")?.filter { $0 != "." && $0 != " " }
            for attribute in CommodityAttribute.allCases {
                line.attributes[attribute] = reader.text(row + ".attributes." + attribute.rawValue)
            }
            line.quantities = quantities(&reader, row, "lines.\(index)")
            line.valuation = valuation(&reader, row + ".valuation.")
            return line
        }
    }

    /// An amount without a unit is no quantity; a unit alone says nothing.
    private func quantities(_ reader: inout SeizureFormReader, _ line: String, _ place: String) -> [Quantity] {
        var quantities: [Quantity] = []
        for row in reader.rows(line + ".quantities", besides: [".unit"], most: Self.mostQuantities) {
            let amount = reader.decimal(row + ".amount")
            let unit: QuantityUnit? = reader.choice(row + ".unit")
            if fields[row + ".unit"] == nil {
                let text = String((fields[row + ".amount"] ?? "").prefix(40))
                reader.fault(.unitMissing, row + ".unit", ["text": .text(text)])
            }
            guard let amount, let unit else { continue }
            reader.note("\(place).quantities.\(quantities.count)", is: row)
            quantities.append(Quantity(amount, unit))
        }
        return quantities
    }

    private func valuation(_ reader: inout SeizureFormReader, _ place: String) -> Valuation? {
        let amount = reader.decimal(place + "amount")
        let rate = reader.decimal(place + "rate")
        let rateDate = reader.date(place + "rateDate")
        let rateSource = reader.text(place + "rateSource")
        let method: ValuationMethod? = reader.choice(place + "method")
        guard let amount else { return nil }
        guard let currency = reader.text(place + "currency") else {
            reader.fault(.currencyMissing, place + "currency", ["text": .text(FormDecimal.write(amount, language))])
            return nil
        }
        return Valuation(
            Money(amount, Currency(rawValue: currency)),
            method: method,
            rate: rate,
            rateDate: rateDate,
            rateSource: rateSource
        )
    }
}
