//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// The unit is one by which the goods are counted.
///
/// Units of a group are those of its form. Cigarettes are counted or weighed; only liquids of the group, such as those
/// of electronic cigarettes, are measured in litres. Volumes in cubic metres are those of timber and plants.
enum UnitOfGoods: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.unitNotOfGroup, .unitNotOfGoods]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        for (index, line) in record.lines.enumerated() {
            let form = CommodityForm.of(line.group)
            for (row, quantity) in line.quantities.enumerated() {
                let place = "lines.\(index).quantities.\(row).unit"
                if !form.units.contains(quantity.unit) {
                    faults.error(
                        .unitNotOfGroup,
                        place,
                        ["unit": .unit(quantity.unit), "group": .group(line.group)]
                    )
                } else if !isOfGoods(quantity.unit, line, context) {
                    faults.error(.unitNotOfGoods, place, ["unit": .unit(quantity.unit)])
                }
            }
        }
    }

    private static func isOfGoods(_ unit: QuantityUnit, _ line: SeizureLine, _ context: SeizureContext) -> Bool {
        switch (line.group, unit.base) {
        case (.tobacco, .litres):
            // Chapter 24 has liquids in one heading only.
            if let digits = line.hsDigits { return digits.hasPrefix("2404") || digits.hasPrefix("8543") }
            let text = ([line.description] + line.attributes.values).joined(separator: " ").foldedName
            return liquids.contains { text.contains($0) }
        case (.tobacco, .sticks):
            guard let digits = line.hsDigits else { return true }
            return digits.hasPrefix("2402") || digits.hasPrefix("2404")
        case (.wildlife, .cubicMetres):
            return line[.taxon].flatMap { context.taxa.lookUp($0).taxon?.kingdom } != .animal
        default: return true
        }
    }

    private static let liquids = ["liquid", "dien tu", "tinh dau", "dung dich", "vape", "pod", "烟油", "电子", "雾化"]
}
