//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The number a ship keeps for life: `IMO 9074729`.
///
/// Six digits weighted 7 to 2; the last digit of the sum is the check digit. Source: IMO Resolution A.1117(30).
/// A wrong digit goes undetected where weight · difference is a multiple of ten, as at the places weighted 5, 4, 6, 2.
package struct IMONumber: CheckedIdentifier {
    package static let kind = IdentifierKind.imo

    /// Seven digits.
    package let digits: String
    package let checkDigit: Int
    package let expectedCheckDigit: Int

    package init?(_ text: String) {
        let normalised = Self.normalised(text)
        guard normalised.utf8.count == 7, let values = DecimalDigits.values(normalised) else { return nil }
        digits = normalised
        checkDigit = values[6]
        expectedCheckDigit = values[..<6].weighted((2...7).reversed()) % 10
    }

    package var isCheckDigitRight: Bool { checkDigit == expectedCheckDigit }
    package var description: String { "IMO \(digits)" }

    /// The digits without the letters IMO before them.
    package static func normalised(_ text: String) -> String {
        var text = IdentifierText.normalised(text)
        while text.hasPrefix("IMO") { text.removeFirst(3) }
        return text
    }

    package static func verdict(on text: String) -> IdentifierVerdict {
        let draft = draft(text)
        if draft.normalised.isEmpty { return draft.empty() }
        guard let number = IMONumber(text) else {
            return draft.malformed(form, hint: draft.normalised.utf8.count == 9 ? looksLikeMMSI : nil)
        }
        guard number.isCheckDigitRight else {
            return draft.badCheckDigit(expected: "\(number.expectedCheckDigit)", found: "\(number.checkDigit)")
        }
        return draft.wellFormed(
            Trilingual(
                vi: "Số kiểm tra \(number.checkDigit) đúng.",
                zh: "校验位\(number.checkDigit)正确。",
                en: "Check digit \(number.checkDigit) is right."
            )
        )
    }

    private static let form = Trilingual(vi: "7 chữ số", zh: "7位数字", en: "7 digits")

    private static let looksLikeMMSI = Trilingual(
        vi: "9 chữ số có thể là MMSI, không phải số IMO.",
        zh: "9位数字可能是MMSI而非IMO编号。",
        en: "9 digits may be an MMSI rather than an IMO number."
    )
}
