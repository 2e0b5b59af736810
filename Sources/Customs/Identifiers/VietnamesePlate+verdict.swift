//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension VietnamesePlate {
    package static func verdict(on text: String) -> IdentifierVerdict {
        let draft = draft(text)
        if draft.normalised.isEmpty { return draft.empty() }
        guard let plate = VietnamesePlate(text) else { return draft.malformed(form) }
        let category = plate.category.name
        guard let code = plate.provinceCode else {
            return draft.wellFormed(Trilingual(vi: "\(category.vi).", zh: "\(category.zh)。", en: "\(category.en)."))
        }
        guard let province = plate.province else {
            return draft.doubtful(
                Trilingual(
                    vi: "Không tỉnh nào có mã biển số \(code).",
                    zh: "没有省份使用车牌代码\(code)。",
                    en: "No province has the plate code \(code)."
                )
            )
        }
        if let letter = plate.series.first(where: unusedLetters.contains) {
            return draft.doubtful(
                Trilingual(
                    vi: "Sê-ri không dùng chữ \(letter): đọc lại biển số.",
                    zh: "系列号不使用字母\(letter)：请重新核对车牌。",
                    en: "No series has the letter \(letter): read the plate again."
                )
            )
        }
        let saying = Trilingual(
            vi: "\(province.vi), \(category.vi).",
            zh: "\(province.zh)，\(category.zh)。",
            en: "\(province.en), \(category.en)."
        )
        return draft.wellFormed(saying.adding(plate.isOldForm && plate.category != .temporary ? oldForm : nil))
    }

    private static let form = Trilingual(
        vi: "2 chữ số mã tỉnh, 1–2 chữ cái sê-ri và 4–5 chữ số",
        zh: "2位省份代码、1至2个系列字母和4至5位数字",
        en: "2 digits of the province, 1 or 2 letters of the series and 4 or 5 digits"
    )

    private static let oldForm = Trilingual(
        vi: "Biển 4 số kiểu cũ (trước năm 2010).",
        zh: "旧式4位号码（2010年前）。",
        en: "Old form with 4 digits (before 2010)."
    )

    /// Letters too like others to be used, or used in no series.
    private static let unusedLetters: Set<Character> = ["I", "J", "O", "W"]
}
