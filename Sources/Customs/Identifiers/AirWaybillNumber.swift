//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The number of a master air waybill: `738-1234 5675`.
///
/// Three digits of the airline, seven of the serial and a check digit, the serial modulo 7. Source: IATA Resolution
/// 600a. Digits that differ by seven can't be told apart by it. House waybills are numbered freely.
package struct AirWaybillNumber: CheckedIdentifier {
    package static let kind = IdentifierKind.airWaybill

    /// The three-digit accounting code of the airline.
    package let airline: String
    /// Seven digits.
    package let serial: String
    package let checkDigit: Int
    package let expectedCheckDigit: Int

    package init?(_ text: String) {
        let bytes = Array(Self.normalised(text).utf8)
        guard bytes.count == 11, bytes.allDigits, let value = DecimalDigits.number(bytes[3..<10]),
            let checkDigit = DecimalDigits.value(of: bytes[10])
        else { return nil }
        airline = String(decoding: bytes[..<3], as: UTF8.self)
        serial = String(decoding: bytes[3..<10], as: UTF8.self)
        self.checkDigit = checkDigit
        expectedCheckDigit = value % 7
    }

    package var isCheckDigitRight: Bool { checkDigit == expectedCheckDigit }
    package var description: String { "\(airline)-\(serial)\(checkDigit)" }

    /// The digits without the letters AWB or MAWB before them.
    package static func normalised(_ text: String) -> String {
        var text = IdentifierText.normalised(text)
        while let prefix = ["MAWB", "AWB"].first(where: text.hasPrefix) { text.removeFirst(prefix.count) }
        return text
    }

    package static func verdict(on text: String) -> IdentifierVerdict {
        let draft = draft(text)
        if draft.normalised.isEmpty { return draft.empty() }
        guard let number = AirWaybillNumber(text) else { return draft.malformed(form) }
        guard number.isCheckDigitRight else {
            return draft.badCheckDigit(expected: "\(number.expectedCheckDigit)", found: "\(number.checkDigit)")
        }
        return draft.wellFormed(
            Trilingual(
                vi: "Số kiểm tra \(number.checkDigit) đúng; mã hãng bay \(number.airline).",
                zh: "校验位\(number.checkDigit)正确；航空公司代码\(number.airline)。",
                en: "Check digit \(number.checkDigit) is right; airline code \(number.airline)."
            )
        )
    }

    private static let form = Trilingual(
        vi: "3 chữ số mã hãng bay và 8 chữ số",
        zh: "3位航空公司代码加8位数字",
        en: "3 digits of the airline and 8 digits"
    )
}
