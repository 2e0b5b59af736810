//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The code of an importer, exporter or carrier, which is a Vietnamese tax code or a Chinese credit code.
package enum PartyCode {
    /// What there is to say of a party's code.
    ///
    /// The form decides; where it fits no scheme, the country says which one was to be expected. Nil where neither
    /// tells, since other countries have schemes of their own.
    ///
    /// - Parameters:
    ///   - country: the ISO 3166-1 alpha-2 code of the party's country, nil where unknown.
    ///   - date: the day of lodging.
    package static func verdict(on text: String, country: String?, asOf date: CalendarDate?) -> IdentifierVerdict? {
        let normalised = IdentifierText.normalised(text)
        if normalised.isEmpty { return nil }
        // Ten digits may be a Vietnamese tax code by chance, but Chinese customs gave such codes to its own firms.
        if country == "CN", isRegistrationCode(normalised) {
            return VerdictDraft(.chineseCreditCode, given: text, normalised: normalised).unchecked(registrationCode)
        }
        if let kind = kind(ofForm: normalised) {
            return switch kind {
            case .chineseCreditCode: ChineseCreditCode.verdict(on: text)
            case .chineseResidentNumber: ChineseResidentNumber.verdict(on: text, asOf: date)
            default: VietnameseTaxCode.verdict(on: text, asOf: date)
            }
        }
        switch country {
        case "VN": return VietnameseTaxCode.verdict(on: text, asOf: date)
        case "CN": return ChineseCreditCode.verdict(on: text)
        default: return nil
        }
    }

    /// The scheme whose length and characters a normalised text has, nil where it has none's.
    package static func kind(ofForm normalised: String) -> IdentifierKind? {
        let bytes = Array(normalised.utf8)
        switch bytes.count {
        case 10, 12, 13: return bytes.allDigits ? .vietnameseTaxCode : nil
        case 18 where bytes.allDigitsOrCapitals: break
        default: return nil
        }
        // Eighteen digits may be either: the check digit decides, then the 9 that every enterprise's code starts with.
        guard let resident = ChineseResidentNumber(normalised) else { return .chineseCreditCode }
        if resident.isCheckDigitRight { return .chineseResidentNumber }
        if ChineseCreditCode(normalised)?.isCheckDigitRight == true { return .chineseCreditCode }
        return bytes.first == UInt8(ascii: "9") ? .chineseCreditCode : .chineseResidentNumber
    }

    /// Ten characters with which Chinese customs registered firms before the credit code.
    private static func isRegistrationCode(_ normalised: String) -> Bool {
        normalised.utf8.count == 10 && normalised.utf8.allDigitsOrCapitals
    }

    private static let registrationCode = Trilingual(
        vi: "Mã đăng ký hải quan 10 ký tự của Trung Quốc; không có số kiểm tra.",
        zh: "10位海关注册编码；无校验位。",
        en: "A ten-character registration code of Chinese customs; it has no check digit."
    )
}
