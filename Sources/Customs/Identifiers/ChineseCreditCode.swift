//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A Chinese unified social credit code (统一社会信用代码): `91350100M000100Y43`.
///
/// Eighteen of the digits and the letters without I, O, S, V, Z: authority, category, six digits of the district, the
/// organisation code of nine (GB 11714, its own check character modulo 11) and a check character modulo 31 with the
/// weights 3^place. Source: GB 32100-2015.
package struct ChineseCreditCode: CheckedIdentifier {
    package static let kind = IdentifierKind.chineseCreditCode

    /// Eighteen characters.
    package let code: String
    /// Six digits of GB/T 2260.
    package let district: String
    /// The nine characters of the organisation within the code.
    package let organisation: String
    package let checkCharacter: Character
    package let expectedCheckCharacter: Character
    /// Whether the organisation code carries its own right check character.
    package let isOrganisationRight: Bool

    package init?(_ text: String) {
        code = Self.normalised(text)
        let bytes = Array(code.utf8)
        guard bytes.count == 18, bytes[2..<8].allDigits else { return nil }
        let values = bytes.compactMap { Self.letters.firstIndex(of: $0) }
        guard values.count == 18 else { return nil }
        district = String(decoding: bytes[2..<8], as: UTF8.self)
        organisation = String(decoding: bytes[8..<17], as: UTF8.self)
        checkCharacter = Character(Unicode.Scalar(bytes[17]))
        let sum = values[..<17].weighted([1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28])
        expectedCheckCharacter = Character(Unicode.Scalar(Self.letters[(31 - sum % 31) % 31]))
        isOrganisationRight = Self.organisationCheck(of: bytes[8..<16]) == bytes[16]
    }

    package var isCheckDigitRight: Bool { checkCharacter == expectedCheckCharacter }
    package var description: String { code }

    package static func verdict(on text: String) -> IdentifierVerdict {
        let draft = draft(text)
        if draft.normalised.isEmpty { return draft.empty() }
        guard let number = ChineseCreditCode(text) else {
            return draft.malformed(form, hint: draft.normalised.utf8.contains(where: forbidden.contains) ? letter : nil)
        }
        guard number.isCheckDigitRight else {
            return draft.badCheckDigit(
                expected: "\(number.expectedCheckCharacter)",
                found: "\(number.checkCharacter)"
            )
        }
        guard number.isOrganisationRight else { return draft.doubtful(innerCheck(number.organisation)) }
        return draft.wellFormed(
            Trilingual(
                vi: "Ký tự kiểm tra \(number.checkCharacter) đúng; địa bàn \(number.district).",
                zh: "校验码\(number.checkCharacter)正确；登记地区\(number.district)。",
                en: "Check character \(number.checkCharacter) is right; district \(number.district)."
            )
        )
    }

    /// The characters of a code by their value.
    package static let letters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    private static let forbidden = Set("IOSVZ".utf8)

    /// GB 11714: weights 3, 7, 9, 10, 5, 8, 4, 2; 11 − (sum modulo 11), written X for 10 and 0 for 11.
    package static func organisationCheck(of stem: some Sequence<UInt8>) -> UInt8 {
        let values = stem.map { DecimalDigits.value(of: $0) ?? Int($0) - Int(UInt8(ascii: "A")) + 10 }
        switch 11 - values.weighted([3, 7, 9, 10, 5, 8, 4, 2]) % 11 {
        case 10: return UInt8(ascii: "X")
        case 11: return UInt8(ascii: "0")
        case let digit: return UInt8(ascii: "0") + UInt8(digit)
        }
    }

    private static let form = Trilingual(
        vi: "18 chữ số và chữ cái, ký tự thứ 3 đến 8 là chữ số",
        zh: "18位数字和字母，第3至8位为数字",
        en: "18 digits and letters, the 3rd to 8th digits"
    )

    private static let letter = Trilingual(
        vi: "Các chữ I, O, S, V, Z không được dùng: có thể là 1, 0, 5, 2.",
        zh: "不使用字母I、O、S、V、Z：可能应为1、0、5、2。",
        en: "The letters I, O, S, V, Z are never used: perhaps 1, 0, 5, 2."
    )

    private static func innerCheck(_ organisation: String) -> Trilingual {
        Trilingual(
            vi: "Ký tự kiểm tra cuối đúng nhưng mã tổ chức \(organisation) bên trong sai: mã có thể là bịa đặt.",
            zh: "末位校验码正确，但其中的组织机构代码\(organisation)校验不符：可能系编造。",
            en: "The last check character is right, that within \(organisation) isn't: the code may be invented."
        )
    }
}
