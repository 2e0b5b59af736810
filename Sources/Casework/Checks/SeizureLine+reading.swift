//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

extension SeizureLine {
    /// An attribute that says something.
    subscript(attribute: CommodityAttribute) -> String? {
        guard let text = attributes[attribute]?.trimmedText, !text.isEmpty else { return nil }
        return text
    }

    /// By which goods of a group are told apart, folded.
    var subjectKey: String {
        (self[.substance] ?? self[.taxon] ?? self[.brand] ?? self[.weaponType] ?? self[.wasteCode] ?? "").foldedName
    }

    /// The digits of the HS code.
    var hsDigits: String? {
        guard let hs else { return nil }
        let digits = IdentifierText.normalised(hs)
        return digits.isEmpty ? nil : digits
    }

    /// Kilograms as weighed, or about what counted goods weigh: a gram a cigarette, a kilogram a litre.
    var roughKilograms: Decimal {
        if let mass = amount(.kilograms) { return mass.amount }
        let sticks = (amount(.sticks)?.amount ?? 0) / 1_000
        return sticks + (amount(.litres)?.amount ?? 0)
    }

    func has(_ unit: QuantityUnit) -> Quantity? { quantities.first { $0.unit == unit } }
}

extension SeizureRecord {
    var roughKilograms: Decimal { lines.reduce(0) { $0 + max(0, $1.roughKilograms) } }

    /// How many suspects there are, at least one.
    var carriers: Decimal { Decimal(max(1, suspects.reduce(0) { $0 + max(0, $1.count) })) }
}

extension Decimal {
    /// Whether another lies within so many times of it, up or down; never for what is not positive.
    func isWithin(_ factor: Decimal, of other: Decimal) -> Bool {
        guard self > 0, other > 0 else { return false }
        return self <= other * factor && other <= self * factor
    }
}
