//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// A quantity is above zero, whole where things are counted, and no finer than scales weigh.
///
/// Six decimals of a kilogram are a milligram, which is what laboratories report; more come from a calculation.
enum QuantityBounds: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.amountZero, .amountNegative, .amountFraction, .amountPrecision]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        for (index, line) in record.lines.enumerated() {
            for (row, quantity) in line.quantities.enumerated() {
                let place = "lines.\(index).quantities.\(row).amount"
                let values: [String: SeizureFaultValue] = ["quantity": .quantity(quantity)]
                if quantity.amount == 0 {
                    faults.error(.amountZero, place)
                } else if quantity.amount < 0 {
                    faults.error(.amountNegative, place, values)
                } else if quantity.unit.isCounted, !quantity.inBase.isWhole(digits: 0) {
                    faults.error(.amountFraction, place, values)
                } else if !quantity.inBase.isWhole(digits: 6) {
                    faults.warning(.amountPrecision, place, values)
                }
            }
        }
    }
}

extension QuantityUnit {
    var isCounted: Bool { base == .sticks || base == .pieces }
}

extension Decimal {
    /// Whether it has no more than so many decimals.
    func isWhole(digits: Int) -> Bool {
        var (exact, rounded) = (self, Decimal())
        NSDecimalRound(&rounded, &exact, digits, .plain)
        return rounded == self
    }
}
