//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A waste code is one of the Basel Convention's, a refrigerant one of the Montreal Protocol's.
///
/// Y1 to Y49 (Annexes I and II); A1010 to A4160 and B1010 to B4030 (Annexes VIII and IX), which end in 0 but for A1181
/// and B3011; refrigerants by their R number or as CFC, HCFC, HFC, halon with their numbers.
enum WasteCodes: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.wasteCodeMalformed]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        for (index, line) in record.lines.enumerated() where line.group == .environment {
            guard let text = line[.wasteCode] else { continue }
            let parts = text.split { ",;、，；/".contains($0) }.map { IdentifierText.normalised(String($0)) }
            guard parts.isEmpty || !parts.allSatisfy(isCode) else { continue }
            faults.error(.wasteCodeMalformed, "lines.\(index).attributes.waste_code", ["text": .text(text)])
        }
    }

    private static func isCode(_ code: String) -> Bool {
        let letters = String(code.prefix { $0.isLetter })
        let rest = code.dropFirst(letters.count)
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let tail = rest.dropFirst(digits.count)
        guard let number = Int(digits) else { return false }
        switch letters {
        case "Y": return tail.isEmpty && (1...49).contains(number)
        case "A": return tail.isEmpty && (1_010...4_160).contains(number) && (number % 10 == 0 || number == 1_181)
        case "B": return tail.isEmpty && (1_010...4_030).contains(number) && (number % 10 == 0 || number == 3_011)
        case "R", "CFC", "HCFC", "HFC", "HALON":
            return (10...2_402).contains(number) && tail.count <= 2 && tail.allSatisfy(\.isLetter)
        default: return false
        }
    }
}
