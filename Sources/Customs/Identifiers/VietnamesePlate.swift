//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A number plate of Vietnam: `12C-123.45`, `12R-001.23` of a trailer, `80-011-NG-01` of an embassy.
///
/// Two digits of the province, a series, four (before 2010) or five digits. Plates have no check digit. The text
/// doesn't tell state vehicles (blue plates) from civil ones. Source: Circulars 24/2023/TT-BCA and 79/2024/TT-BCA.
package struct VietnamesePlate: CheckedIdentifier {
    package static let kind = IdentifierKind.vietnamesePlate

    /// Two digits; nil for military plates.
    package let provinceCode: String?
    /// The letters and the digit between province and number, such as `C`, `LD`, `B1`.
    package let series: String
    /// The digits behind the series.
    package let number: String
    /// The three digits of the country of a foreign plate.
    package let countryCode: String?
    package let category: Category

    package init?(_ text: String) {
        var characters = Array(Self.normalised(text))
        let isTemporary = characters.count >= 8 && characters[0] == "T" && characters[1].isPlateDigit
        if isTemporary { characters.removeFirst() }
        if let plate = Self.military(characters) ?? Self.foreign(characters) {
            guard !isTemporary else { return nil }
            self = plate
            return
        }
        guard characters.count >= 7, characters[..<2].allSatisfy(\.isPlateDigit) else { return nil }
        let letters = characters[2...].prefix { $0.isPlateLetter }
        var series = String(letters)
        var rest = characters[(2 + letters.count)...]
        // A motorcycle's series is a letter and a digit before five digits.
        if letters.count == 1, rest.count == 6, let digit = rest.first, digit.isPlateDigit, !isTemporary {
            series.append(digit)
            rest = rest.dropFirst()
        }
        let isSeries = isTemporary ? letters.count <= 1 : (1...2).contains(letters.count)
        let lengths = isTemporary ? 5...6 : 4...5
        guard isSeries, lengths.contains(rest.count), rest.allSatisfy(\.isPlateDigit) else { return nil }
        let province = String(characters[..<2])
        self.init(
            provinceCode: province,
            series: series,
            number: String(rest),
            countryCode: nil,
            category: isTemporary ? .temporary : Category(series: series, province: province)
        )
    }

    private init(provinceCode: String?, series: String, number: String, countryCode: String?, category: Category) {
        self.provinceCode = provinceCode
        self.series = series
        self.number = number
        self.countryCode = countryCode
        self.category = category
    }

    /// Whether the plate has the four digits of the years before 2010.
    package var isOldForm: Bool { number.count == 4 && provinceCode != nil }

    /// The province the code was given to; merged provinces keep their plates.
    package var province: Trilingual? { provinceCode.flatMap { VietnamesePlateProvinces.name($0) } }

    package var description: String {
        let digits = number.count == 5 ? "\(number.prefix(3)).\(number.suffix(2))" : number
        let head = (category == .temporary ? "T" : "") + (provinceCode ?? "")
        if let countryCode { return "\(head)-\(countryCode)-\(series)-\(number)" }
        return "\(head)\(series)-\(digits)"
    }

    /// Two letters and four digits: army, on red plates.
    private static func military(_ characters: [Character]) -> VietnamesePlate? {
        guard characters.count == 6, characters[..<2].allSatisfy(\.isPlateLetter),
            characters[2...].allSatisfy(\.isPlateDigit)
        else { return nil }
        return VietnamesePlate(
            provinceCode: nil,
            series: String(characters[..<2]),
            number: String(characters[2...]),
            countryCode: nil,
            category: .military
        )
    }

    /// Province, three digits of the country, NG, QT, CV or NN, two digits.
    private static func foreign(_ characters: [Character]) -> VietnamesePlate? {
        guard characters.count == 9, let category = Category.foreignSeries[String(characters[5..<7])],
            characters[..<5].allSatisfy(\.isPlateDigit), characters[7...].allSatisfy(\.isPlateDigit)
        else { return nil }
        return VietnamesePlate(
            provinceCode: String(characters[..<2]),
            series: String(characters[5..<7]),
            number: String(characters[7...]),
            countryCode: String(characters[2..<5]),
            category: category
        )
    }
}

extension Character {
    var isPlateDigit: Bool { isASCII && isNumber }
    /// A Latin capital or the Vietnamese Đ.
    var isPlateLetter: Bool { self == "Đ" || (isASCII && isUppercase) }
}
