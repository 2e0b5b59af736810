//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// Several quantities of one line are the same goods counted in several ways.
///
/// Packs have 20 sticks and cartons 10 packs, as the units say, so sticks, packs and cartons agree to the stick. Two
/// masses or volumes agree within a fifth, as gross and net do. Pairs are two pieces each. Bags may be given as pieces
/// beside more tablets, not beside fewer. The same unit twice is one too many.
enum QuantitiesAgree: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.unitTwice, .sticksNotPacks, .quantitiesContradict]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        for (index, line) in record.lines.enumerated() {
            for (row, quantity) in line.quantities.enumerated() where quantity.amount > 0 {
                let place = "lines.\(index).quantities.\(row).amount"
                for other in line.quantities[..<row] where other.unit.base == quantity.unit.base && other.amount > 0 {
                    if other.unit == quantity.unit {
                        faults.error(.unitTwice, place, ["unit": .unit(quantity.unit)])
                    } else if !agree(other, quantity) {
                        let code: SeizureFaultCode =
                            quantity.unit.base == .sticks ? .sticksNotPacks : .quantitiesContradict
                        let expected = Quantity(other.inBase / quantity.unit.factor, quantity.unit)
                        faults.error(
                            code,
                            place,
                            [
                                "quantity": .quantity(quantity), "other": .quantity(other),
                                "suggestion": .quantity(expected),
                            ]
                        )
                    }
                }
            }
        }
    }

    private static func agree(_ a: Quantity, _ b: Quantity) -> Bool {
        switch a.unit.base {
        case .sticks: return a.inBase == b.inBase
        case .kilograms, .litres, .cubicMetres: return a.inBase.isWithin(12 / 10, of: b.inBase)
        case .pieces:
            let (tablets, others) = a.unit == .tablets ? (a, b) : (b, a)
            guard tablets.unit == .tablets else { return a.inBase == b.inBase }
            return others.unit == .pieces && others.amount <= tablets.amount
        }
    }
}
