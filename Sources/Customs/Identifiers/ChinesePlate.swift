//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A number plate of China: `桂F·12345`, `粤Z·1234港`, `桂A·D12345` of a new-energy vehicle.
///
/// The province, a letter of the city, then five of letters and digits; six on new-energy plates; four and a character
/// such as 挂 on special ones. Plates have no check digit. Source: GA 36-2018.
package struct ChinesePlate: CheckedIdentifier {
    package static let kind = IdentifierKind.chinesePlate

    /// The character of the province; nil on embassy plates.
    package let province: Character?
    /// The letter of the city or registry, nil on embassy plates.
    package let city: Character?
    /// What follows but for the special character.
    package let serial: String
    /// 挂, 学, 警, 港, 澳, 领, 使, 试, 超 or 临; nil on ordinary plates.
    package let mark: Character?
    package let category: Category

    package init?(_ text: String) {
        var characters = Array(Self.normalised(text))
        let marks = characters.indices.filter { Category.marks[characters[$0]] != nil }
        guard marks.count <= 1 else { return nil }
        let mark = marks.first.map { characters.remove(at: $0) }
        if mark == "使" {
            guard characters.count == 6, characters.allSatisfy(\.isPlateDigit) else { return nil }
            self.init(province: nil, city: nil, serial: String(characters), mark: mark, category: .embassy)
            return
        }
        guard characters.count >= 6, let name = characters.first, ChinesePlateProvinces.name(name) != nil,
            characters[1].isASCII, characters[1].isPlateLetter
        else { return nil }
        let serial = characters[2...]
        guard serial.allSatisfy({ $0.isPlateDigit || ($0.isASCII && $0.isPlateLetter) }) else { return nil }
        guard let category = Category(mark: mark, city: characters[1], serial: Array(serial)) else { return nil }
        self.init(province: name, city: characters[1], serial: String(serial), mark: mark, category: category)
    }

    private init(province: Character?, city: Character?, serial: String, mark: Character?, category: Category) {
        self.province = province
        self.city = city
        self.serial = serial
        self.mark = mark
        self.category = category
    }

    package var description: String {
        let tail = mark.map(String.init) ?? ""
        guard let province, let city else { return tail + serial }
        return "\(province)\(city)·\(serial)\(tail)"
    }

    /// Simplified characters for those written in traditional ones.
    package static func normalised(_ text: String) -> String {
        String(IdentifierText.normalised(text).map { simplified[$0] ?? $0 })
    }

    private static let simplified: [Character: Character] = [
        "粵": "粤", "雲": "云", "遼": "辽", "貴": "贵", "陝": "陕", "寧": "宁", "贛": "赣", "蘇": "苏", "魯": "鲁",
        "滬": "沪", "瓊": "琼", "晉": "晋", "閩": "闽", "掛": "挂", "領": "领", "學": "学", "試": "试", "臨": "临",
    ]
}
