//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// The number of a paper has the form of its kind and passes its check.
///
/// Air waybills by their check digit (IATA Resolution 600a). A container's number is no bill of lading. Declarations have
/// 12 digits in Vietnam, of which the first is 1 for imports and 3 for exports (VNACCS), and 18 in China. Certificates of
/// origin have at least five digits (form E: `E` and digits, or `VN-CN 25/08/015180`).
enum DocumentNumbers: SeizureCheck {
    static let codes: [SeizureFaultCode] = [
        .documentNumberMissing, .documentTwice, .airWaybillMalformed, .airWaybillCheckDigit, .documentIsContainer,
        .declarationMalformed, .declarationOtherWay, .certificateMalformed,
    ]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        for (index, document) in record.documents.enumerated() {
            let place = "documents.\(index).number"
            let number = IdentifierText.normalised(document.number)
            let values: [String: SeizureFaultValue] = ["number": .text(document.number)]
            if !number.contains(where: { $0.isLetter || $0.isNumber }) {
                faults.error(.documentNumberMissing, place)
                continue
            }
            let isTwice = record.documents[..<index].contains {
                $0.kind == document.kind && IdentifierText.normalised($0.number) == number
            }
            if isTwice { faults.error(.documentTwice, place, values) }
            switch document.kind {
            case .airWaybill: checkAirWaybill(document.number, place, &faults)
            case .declaration: checkDeclaration(number, record.direction, place, values, &faults)
            case .originCertificate:
                guard number.count(where: \.isNumber) < 5 else { continue }
                faults.error(.certificateMalformed, place, values)
            default:
                guard ContainerIdentifier(document.number) != nil else { continue }
                faults.error(.documentIsContainer, place, values)
            }
        }
    }

    private static func checkAirWaybill(_ text: String, _ place: String, _ faults: inout SeizureFaults) {
        guard let number = AirWaybillNumber(text) else {
            faults.error(.airWaybillMalformed, place, ["number": .text(text)])
            return
        }
        if number.isCheckDigitRight { return }
        let digit = SeizureFaultValue.text("\(number.expectedCheckDigit)")
        faults.error(.airWaybillCheckDigit, place, ["number": .text(text), "digit": digit])
    }

    private static func checkDeclaration(
        _ number: String,
        _ direction: SeizureDirection?,
        _ place: String,
        _ values: [String: SeizureFaultValue],
        _ faults: inout SeizureFaults
    ) {
        guard [12, 18].contains(number.utf8.count), number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            faults.warning(.declarationMalformed, place, values)
            return
        }
        guard number.utf8.count == 12 else { return }
        let isOther =
            direction == .importing && number.hasPrefix("3") || direction == .exporting && number.hasPrefix("1")
        if isOther, let direction {
            faults.warning(.declarationOtherWay, place, values.merging(["direction": .direction(direction)]) { $1 })
        }
    }
}
