//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension ChinesePlate {
    package static func verdict(on text: String) -> IdentifierVerdict {
        let draft = draft(text)
        if draft.normalised.isEmpty { return draft.empty() }
        guard let plate = ChinesePlate(text) else { return draft.malformed(form) }
        if let letter = plate.serial.first(where: { $0 == "I" || $0 == "O" }) {
            return draft.doubtful(
                Trilingual(
                    vi: "Số biển không dùng chữ \(letter): có thể là số \(letter == "I" ? "1" : "0").",
                    zh: "序号不使用字母\(letter)：可能是数字\(letter == "I" ? "1" : "0")。",
                    en: "The letter \(letter) isn't used in the number: perhaps the digit \(letter == "I" ? "1" : "0")."
                )
            )
        }
        let category = plate.category.name
        guard let province = plate.province.flatMap({ ChinesePlateProvinces.name($0) }) else {
            return draft.wellFormed(Trilingual(vi: "\(category.vi).", zh: "\(category.zh)。", en: "\(category.en)."))
        }
        if plate.category == .hongKong || plate.category == .macao, plate.province != "粤" {
            return draft.doubtful(
                Trilingual(
                    vi: "Biển Hồng Kông và Ma Cao chỉ do Quảng Đông (粤Z) cấp.",
                    zh: "港澳入出境车牌仅由广东（粤Z）核发。",
                    en: "Plates for Hong Kong and Macao are given by Guangdong (粤Z) only."
                )
            )
        }
        return draft.wellFormed(
            Trilingual(
                vi: "\(province.vi), \(category.vi).",
                zh: "\(province.zh)，\(category.zh)。",
                en: "\(province.en), \(category.en)."
            )
        )
    }

    private static let form = Trilingual(
        vi: "chữ Hán của tỉnh, một chữ cái và 5 ký tự (6 nếu là xe năng lượng mới, hoặc 4 và 挂, 港, 澳, 学, 警)",
        zh: "省份简称、一个字母加5位（新能源6位，或4位加挂、港、澳、学、警）",
        en: "the province's character, a letter and 5 characters (6 for new energy, or 4 and 挂, 港, 澳, 学, 警)"
    )
}
