//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A maritime mobile service identity, the nine digits by which a radio station at sea calls: `412345678`.
///
/// There is no check digit; the first digits tell the class of station and, by the maritime identification digits
/// (MID), the country. Source: ITU-R M.585-9.
package struct MMSI: CheckedIdentifier {
    package static let kind = IdentifierKind.mmsi

    /// Nine digits.
    package let digits: String
    package let station: Station
    /// Three maritime identification digits; nil where the class has none, as an AIS-SART.
    package let mid: Int?

    package init?(_ text: String) {
        let normalised = Self.normalised(text)
        guard normalised.utf8.count == 9, normalised.utf8.allDigits else { return nil }
        digits = normalised
        station = Station(normalised)
        mid = station.midOffset.flatMap { Int(normalised.dropFirst($0).prefix(3)) }
    }

    /// The country by its ISO 3166-1 alpha-2 code, nil where the digits are assigned to none.
    package var country: String? { mid.flatMap { MaritimeIdentification.country($0) } }

    package var description: String { digits }

    package static func normalised(_ text: String) -> String {
        var text = IdentifierText.normalised(text)
        while text.hasPrefix("MMSI") { text.removeFirst(4) }
        return text
    }

    package static func verdict(on text: String) -> IdentifierVerdict {
        let draft = draft(text)
        if draft.normalised.isEmpty { return draft.empty() }
        guard let number = MMSI(text) else { return draft.malformed(form) }
        let name = number.station.name
        if number.station == .unassigned {
            return draft.doubtful(
                Trilingual(
                    vi: "Không loại đài nào có số bắt đầu bằng \(number.digits.prefix(2)).",
                    zh: "没有以\(number.digits.prefix(2))开头的台站类别。",
                    en: "No class of station begins with \(number.digits.prefix(2))."
                )
            )
        }
        guard let mid = number.mid else {
            return draft.wellFormed(Trilingual(vi: name.vi + ".", zh: name.zh + "。", en: name.en + "."))
        }
        guard let country = number.country else {
            return draft.doubtful(
                Trilingual(
                    vi: "\(name.vi); mã nước \(mid) chưa được cấp cho nước nào.",
                    zh: "\(name.zh)；国家识别码\(mid)未分配给任何国家。",
                    en: "\(name.en); the country digits \(mid) are assigned to none."
                )
            )
        }
        return draft.wellFormed(
            Trilingual(
                vi: "\(name.vi); mã nước \(mid), \(country).",
                zh: "\(name.zh)；国家识别码\(mid)，\(country)。",
                en: "\(name.en); country digits \(mid), \(country)."
            )
        )
    }

    private static let form = Trilingual(vi: "9 chữ số", zh: "9位数字", en: "9 digits")
}
