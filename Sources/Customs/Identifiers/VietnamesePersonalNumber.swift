//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The twelve-digit personal number of a Vietnamese citizen (số định danh cá nhân).
///
/// Three digits of the place of birth registration, one of the century, two of the year of birth, six at random; there
/// is no check digit. Source: Decree 137/2015/NĐ-CP; codes of Circular 59/2021/TT-BCA. The fourth digit tells the sex
/// too, which this product never reads.
package struct VietnamesePersonalNumber: CheckedIdentifier {
    package static let kind = IdentifierKind.vietnamesePersonalNumber

    /// Twelve digits.
    package let digits: String
    /// The code of the province, or of the country for those registered abroad.
    package let placeCode: String
    package let birthYear: Int

    package init?(_ text: String) {
        let normalised = Self.normalised(text)
        guard normalised.utf8.count == 12, let values = DecimalDigits.values(normalised) else { return nil }
        digits = normalised
        placeCode = String(normalised.prefix(3))
        birthYear = 1900 + values[3] / 2 * 100 + values[4] * 10 + values[5]
    }

    package var description: String { digits }

    /// Whether the first three digits are a province, or beyond the provinces and so a country.
    package var isPlaceKnown: Bool { placeCode > "096" || Self.provinces.contains(placeCode) }

    package static func verdict(on text: String) -> IdentifierVerdict { verdict(on: text, asOf: nil) }

    /// - Parameter date: the day by which the person must have been born; nil asks nothing.
    package static func verdict(on text: String, asOf date: CalendarDate?) -> IdentifierVerdict {
        let draft = draft(text)
        if draft.normalised.isEmpty { return draft.empty() }
        guard let number = VietnamesePersonalNumber(text) else { return draft.malformed(form) }
        guard number.isPlaceKnown else {
            return draft.doubtful(
                Trilingual(
                    vi: "Mã nơi đăng ký khai sinh \(number.placeCode) không tồn tại.",
                    zh: "出生登记地代码\(number.placeCode)不存在。",
                    en: "There is no place of birth registration \(number.placeCode)."
                )
            )
        }
        if let date, number.birthYear > date.year {
            return draft.doubtful(
                Trilingual(
                    vi: "Năm sinh \(number.birthYear) nằm trong tương lai.",
                    zh: "出生年份\(number.birthYear)尚未到来。",
                    en: "The year of birth, \(number.birthYear), lies in the future."
                )
            )
        }
        return draft.wellFormed(sound)
    }

    private static let form = Trilingual(vi: "12 chữ số", zh: "12位数字", en: "12 digits")

    private static let sound = Trilingual(
        vi: "Số định danh cá nhân 12 chữ số đúng dạng; loại số này không có số kiểm tra.",
        zh: "12位公民身份号格式正确；该号码无校验位。",
        en: "A well-formed personal number of 12 digits; it has no check digit."
    )

    /// The provinces as they were before the merger of July 2025, which changed no number issued.
    private static let provinces = Set(
        """
        001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 \
        042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 \
        086 087 089 091 092 093 094 095 096
        """
        .split(separator: " ").map(String.init)
    )
}
