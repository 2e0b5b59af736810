//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// A serial number belongs to one weapon, and there are no more of them than weapons.
///
/// Serial numbers are unique to maker and type (Firearms Protocol of the United Nations, art. 8). Several in a field have
/// commas or semicolons between.
enum WeaponSerials: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.serialTwice, .serialsMore]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        var seen: Set<String> = []
        for (index, line) in record.lines.enumerated() where line.group == .weapons {
            guard let text = line[.serial] else { continue }
            let place = "lines.\(index).attributes.serial"
            let serials = text.split { ",;、，；\n".contains($0) }.map { IdentifierText.normalised(String($0)) }
                .filter { !$0.isEmpty }
            if let twice = serials.first(where: { !seen.insert($0).inserted }) {
                faults.error(.serialTwice, place, ["serial": .text(twice)])
            }
            if let pieces = line.has(.pieces)?.amount, Decimal(serials.count) > pieces {
                faults.error(
                    .serialsMore,
                    place,
                    ["count": .number(Decimal(serials.count)), "pieces": .number(pieces)]
                )
            }
        }
    }
}
