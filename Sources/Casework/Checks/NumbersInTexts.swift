//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Numbers that texts name are those of their scheme, as far as check digits and forms tell.
///
/// Containers by ISO 6346, ships by IMO Resolution A.1117(30) where `IMO` stands before, plates of both countries where
/// the word for a plate stands before. The text stays as it is; the officer reads the number again.
enum NumbersInTexts: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.containerInText, .imoInText, .plateInText]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        for text in record.freeTexts where text.text.utf8.contains(where: { (0x30...0x39).contains($0) }) {
            for number in TextScanner.containers(in: text.text) {
                guard let container = ContainerIdentifier(number), !container.isCheckDigitRight else { continue }
                let digit = SeizureFaultValue.text("\(container.expectedCheckDigit)")
                faults.warning(.containerInText, text.place, ["number": .text(number), "digit": digit])
            }
            for number in TextScanner.identifiers(after: ["imo"], in: text.text) {
                guard IMONumber(number)?.isCheckDigitRight != true else { continue }
                faults.warning(.imoInText, text.place, ["number": .text(number.uppercased())])
            }
            for number in TextScanner.identifiers(after: plateWords, in: text.text) {
                let plate = number.uppercased().trimmedText
                guard PlateReading.verdict(on: plate).isFlagged else { continue }
                faults.warning(.plateInText, text.place, ["number": .text(plate)])
            }
        }
    }

    private static let plateWords = ["bks", "biển số", "biển kiểm soát", "bien so", "plate", "车牌", "牌号", "车号"]
}
