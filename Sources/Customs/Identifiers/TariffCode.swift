//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A goods code: six digits of the Harmonized System, eight in Vietnam, ten in China.
///
/// Chapters run from 01 to 97; 77 is reserved, 98 and 99 are national. Leading zeros count.
package struct TariffCode: CheckedIdentifier {
    package static let kind = IdentifierKind.tariffCode

    /// Six, eight or ten digits.
    package let digits: String

    package init?(_ text: String) {
        let normalised = Self.normalised(text)
        guard [6, 8, 10].contains(normalised.utf8.count), normalised.utf8.allDigits else { return nil }
        digits = normalised
    }

    package var chapter: String { String(digits.prefix(2)) }
    package var heading: String { String(digits.prefix(4)) }
    package var subheading: String { String(digits.prefix(6)) }

    /// `6109.10.00`: a dot after the fourth digit and after every two behind it.
    package var description: String {
        var text = heading
        for start in stride(from: 4, to: digits.utf8.count, by: 2) {
            text += "." + digits.dropFirst(start).prefix(2)
        }
        return text
    }

    package static func verdict(on text: String) -> IdentifierVerdict {
        let draft = draft(text)
        if draft.normalised.isEmpty { return draft.empty() }
        guard let code = TariffCode(text) else { return draft.malformed(form, hint: hint(draft.normalised)) }
        guard HSChapter.isInNomenclature(code.chapter) else { return draft.doubtful(noSuchChapter(code.chapter)) }
        guard let chapter = HSChapter(ofCode: code.digits) else { return draft.wellFormed(plain(code)) }
        return draft.wellFormed(
            Trilingual(
                vi: "\(code), chương \(chapter.code): \(chapter.name.vi).",
                zh: "\(code)，第\(chapter.code)章：\(chapter.name.zh)。",
                en: "\(code), chapter \(chapter.code): \(chapter.name.en)."
            )
        )
    }

    private static let form = Trilingual(
        vi: "6, 8 hoặc 10 chữ số",
        zh: "6位、8位或10位数字",
        en: "6, 8 or 10 digits"
    )

    /// Spreadsheets drop a leading zero, and some write the heading only.
    private static func hint(_ normalised: String) -> Trilingual? {
        guard normalised.utf8.allDigits else { return nil }
        switch normalised.utf8.count {
        case 5, 7, 9:
            return Trilingual(
                vi: "Có thể bảng tính đã bỏ số 0 đầu: 0\(normalised)?",
                zh: "可能被电子表格去掉了首位0：0\(normalised)？",
                en: "A spreadsheet may have dropped the leading zero: 0\(normalised)?"
            )
        case 2, 4:
            return Trilingual(
                vi: "Đây chỉ là chương hoặc nhóm.",
                zh: "这只是章或品目。",
                en: "This is a chapter or heading only."
            )
        default: return nil
        }
    }

    private static func plain(_ code: TariffCode) -> Trilingual {
        Trilingual(vi: "\(code) đúng dạng.", zh: "\(code)格式正确。", en: "\(code) is well-formed.")
    }

    private static func noSuchChapter(_ chapter: String) -> Trilingual {
        switch chapter {
        case "77":
            Trilingual(
                vi: "Chương 77 được để dành, chưa có hàng hóa nào.",
                zh: "第77章为保留章，尚无商品。",
                en: "Chapter 77 is reserved and holds no goods."
            )
        case "98", "99":
            Trilingual(
                vi: "Chương \(chapter) chỉ dùng trong biểu thuế quốc gia, không có trong danh mục HS.",
                zh: "第\(chapter)章仅用于国家税则，不属于协调制度。",
                en: "Chapter \(chapter) is for national use and not in the Harmonized System."
            )
        default:
            Trilingual(
                vi: "Danh mục HS không có chương \(chapter).",
                zh: "协调制度没有第\(chapter)章。",
                en: "The Harmonized System has no chapter \(chapter)."
            )
        }
    }
}
