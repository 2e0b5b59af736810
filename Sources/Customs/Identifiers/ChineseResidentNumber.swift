//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The eighteen characters of a Chinese resident's identity number: `11010519491231002X`.
///
/// Six digits of the district, eight of the day of birth, three in sequence and a check character modulo 11-2 (ISO
/// 7064), X for ten. Source: GB 11643-1999. The sequence tells the sex too, which this product never reads.
package struct ChineseResidentNumber: CheckedIdentifier {
    package static let kind = IdentifierKind.chineseResidentNumber

    /// Eighteen characters.
    package let code: String
    /// Six digits of GB/T 2260 at the time of issue.
    package let district: String
    /// Nil where the digits name no day.
    package let birthDate: CalendarDate?
    package let checkCharacter: Character
    package let expectedCheckCharacter: Character

    package init?(_ text: String) {
        code = Self.normalised(text)
        let bytes = Array(code.utf8)
        guard bytes.count == 18, let values = DecimalDigits.values(code.prefix(17)),
            bytes[17] == UInt8(ascii: "X") || DecimalDigits.value(of: bytes[17]) != nil
        else { return nil }
        district = String(code.prefix(6))
        func number(_ range: Range<Int>) -> Int { values[range].reduce(0) { $0 * 10 + $1 } }
        birthDate = CalendarDate(year: number(6..<10), month: number(10..<12), day: number(12..<14))
        checkCharacter = Character(Unicode.Scalar(bytes[17]))
        let sum = values.weighted([7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
        expectedCheckCharacter = Self.checks[sum % 11]
    }

    package var isCheckDigitRight: Bool { checkCharacter == expectedCheckCharacter }
    package var description: String { code }

    /// Whether the first two digits are a province of GB/T 2260, or 81 to 83 of the residence permits.
    package var isProvinceKnown: Bool { Self.provinces.contains(String(district.prefix(2))) }

    package static func verdict(on text: String) -> IdentifierVerdict { verdict(on: text, asOf: nil) }

    /// - Parameter date: the day by which the person must have been born; nil asks nothing.
    package static func verdict(on text: String, asOf date: CalendarDate?) -> IdentifierVerdict {
        let draft = draft(text)
        if draft.normalised.isEmpty { return draft.empty() }
        if draft.normalised.utf8.count == 15, draft.normalised.utf8.allDigits { return draft.doubtful(firstGeneration) }
        guard let number = ChineseResidentNumber(text) else { return draft.malformed(form) }
        guard number.isCheckDigitRight else {
            return draft.badCheckDigit(
                expected: "\(number.expectedCheckCharacter)",
                found: "\(number.checkCharacter)"
            )
        }
        guard let birth = number.birthDate, birth.year >= 1850, date.map({ birth <= $0 }) ?? true else {
            return draft.doubtful(noSuchBirth(String(number.code.dropFirst(6).prefix(8))))
        }
        guard number.isProvinceKnown else { return draft.doubtful(noSuchProvince(number.district)) }
        return draft.wellFormed(
            Trilingual(
                vi: "Ký tự kiểm tra \(number.checkCharacter) đúng.",
                zh: "校验码\(number.checkCharacter)正确。",
                en: "Check character \(number.checkCharacter) is right."
            )
        )
    }

    private static let checks = Array("10X98765432")

    private static let provinces = Set(
        """
        11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83
        """
        .split(separator: " ").map(String.init)
    )

    private static let form = Trilingual(
        vi: "17 chữ số và một chữ số hoặc chữ X",
        zh: "17位数字加一位数字或X",
        en: "17 digits and a digit or X"
    )

    private static let firstGeneration = Trilingual(
        vi: "Số 15 chữ số của thẻ thế hệ cũ, hết hiệu lực từ năm 2013, không có số kiểm tra.",
        zh: "15位第一代证号，2013年起停用，无校验位。",
        en: "A 15-digit number of the first generation, out of use since 2013, without a check digit."
    )

    private static func noSuchBirth(_ digits: String) -> Trilingual {
        Trilingual(
            vi: "Ngày sinh \(digits) không thể có.",
            zh: "出生日期\(digits)不可能存在。",
            en: "A birth on \(digits) can't be."
        )
    }

    private static func noSuchProvince(_ district: String) -> Trilingual {
        Trilingual(
            vi: "Mã địa bàn \(district) không thuộc tỉnh nào.",
            zh: "地区代码\(district)不属于任何省份。",
            en: "District \(district) belongs to no province."
        )
    }
}
