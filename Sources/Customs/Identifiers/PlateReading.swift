//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Which country's scheme a number plate follows.
package enum PlateReading: Hashable, Sendable {
    case vietnamese(VietnamesePlate)
    case chinese(ChinesePlate)

    /// Nil where it is a plate of neither country, as far as can be told.
    package init?(_ text: String) {
        if let plate = ChinesePlate(text) {
            self = .chinese(plate)
        } else if let plate = VietnamesePlate(text) {
            self = .vietnamese(plate)
        } else {
            return nil
        }
    }

    /// What there is to say of the plate of a road vehicle; a plate of another country is left unchecked.
    package static func verdict(on text: String) -> IdentifierVerdict {
        switch PlateReading(text) {
        case .chinese: return ChinesePlate.verdict(on: text)
        case .vietnamese: return VietnamesePlate.verdict(on: text)
        case nil: break
        }
        let normalised = IdentifierText.normalised(text)
        if ChinesePlate.normalised(text).contains(where: { ChinesePlateProvinces.name($0) != nil }) {
            return ChinesePlate.verdict(on: text)
        }
        let characters = Array(normalised.prefix(3))
        if characters.count == 3, characters[..<2].allSatisfy(\.isPlateDigit), characters[2].isPlateLetter {
            return VietnamesePlate.verdict(on: text)
        }
        let draft = VerdictDraft(.otherPlate, given: text, normalised: normalised)
        return normalised.isEmpty ? draft.empty() : draft.unchecked(foreign)
    }

    private static let foreign = Trilingual(
        vi: "Không phải dạng biển Việt Nam hay Trung Quốc; có thể là biển nước khác.",
        zh: "不符合越南或中国车牌格式；可能为他国车牌。",
        en: "Neither the form of Vietnam nor of China; perhaps a plate of another country."
    )
}
