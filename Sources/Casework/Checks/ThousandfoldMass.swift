//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// Tonnes were not written for kilograms, nor kilograms for grams.
///
/// A line of about a thousand times what is usual for its group and subject is asked about. What is usual is the median of the office's earlier lines; 300 times of it is more a slip of a
/// thousand than a large case, as lines of one kind seldom differ by more than thirty from it. Where nothing is known of
/// earlier lines, so are drugs above 20 t, more than was ever found in one place on these borders.
enum ThousandfoldMass: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.massThousandfold]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        for (index, line) in record.lines.enumerated() {
            for (row, quantity) in line.quantities.enumerated() {
                guard let smaller = quantity.unit.thousandth, quantity.inBase > 0 else { continue }
                let subject = line[.substance] ?? line[.taxon] ?? line[.brand]
                let median = context.median(line.group, subject, quantity.unit.base)
                let isFar: Bool
                if let median, median > 0 {
                    isFar = quantity.inBase > 300 * median
                } else {
                    isFar = line.group == .drugs && quantity.unit.base == .kilograms && quantity.inBase > 20_000
                }
                guard isFar else { continue }
                faults.warning(
                    .massThousandfold,
                    "lines.\(index).quantities.\(row).unit",
                    [
                        "quantity": .quantity(quantity),
                        "suggestion": .quantity(Quantity(quantity.amount, smaller)),
                    ]
                )
            }
        }
    }
}

extension QuantityUnit {
    /// The unit a thousand times smaller that it is mistaken for.
    fileprivate var thousandth: QuantityUnit? {
        switch self {
        case .tonnes: .kilograms
        case .kilograms: .grams
        case .grams: .milligrams
        case .litres: .millilitres
        default: nil
        }
    }
}
