//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// An HS code has six digits of the nomenclature of 2022, or eight or ten that extend them.
///
/// Six digits are what both countries have in common (International Convention on the Harmonized System, art. 3). A
/// spreadsheet drops a leading zero, so five, seven or nine digits are told apart.
enum HSCodes: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.hsMalformed, .hsZeroDropped, .hsUnknown]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        for (index, line) in record.lines.enumerated() {
            guard let digits = line.hsDigits else { continue }
            let place = "lines.\(index).hs"
            if let code = TariffCode(digits) {
                guard context.headings?.contains(code.digits) == false else { continue }
                faults.error(.hsUnknown, place, ["hs": .text(code.subheading)])
            } else if [5, 7, 9].contains(digits.utf8.count), let code = TariffCode("0" + digits),
                context.headings?.contains(code.digits) != false
            {
                faults.error(.hsZeroDropped, place, ["hs": .text(digits), "suggestion": .text(code.description)])
            } else {
                faults.error(.hsMalformed, place, ["hs": .text(digits)])
            }
        }
    }
}
