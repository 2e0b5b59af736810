//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The number painted on a freight container by ISO 6346: `CSQU 305438 3`.
///
/// Three letters of the owner, the category, six digits and a check digit. Letters count 10 to 38 without the
/// multiples of 11; the check digit is the sum of value · 2^place modulo 11, where a remainder of 10 is written 0.
package struct ContainerIdentifier: CheckedIdentifier {
    package static let kind = IdentifierKind.container

    /// Three letters registered with the Bureau International des Containers.
    package let ownerCode: String
    package let category: Category
    /// Six digits.
    package let serial: String
    package let checkDigit: Int
    /// The sum modulo 11, 0 to 10.
    package let remainder: Int

    package init?(_ text: String) {
        let bytes = Array(Self.normalised(text).utf8)
        guard bytes.count == 11, bytes[..<3].allCapitals, bytes[4...].allDigits,
            let category = Category(rawValue: String(decoding: bytes[3..<4], as: UTF8.self)),
            let checkDigit = DecimalDigits.value(of: bytes[10])
        else { return nil }
        ownerCode = String(decoding: bytes[..<3], as: UTF8.self)
        self.category = category
        serial = String(decoding: bytes[4..<10], as: UTF8.self)
        self.checkDigit = checkDigit
        remainder = Self.remainder(of: bytes[..<10])
    }

    package var expectedCheckDigit: Int { remainder % 10 }
    package var isCheckDigitRight: Bool { checkDigit == expectedCheckDigit }
    package var description: String { "\(ownerCode)\(category.rawValue) \(serial) \(checkDigit)" }

    /// Slashes before the check digit are separators too.
    package static func normalised(_ text: String) -> String {
        let normalised = IdentifierText.normalised(text)
        return normalised.utf8.contains(UInt8(ascii: "/")) ? normalised.replacing("/", with: "") : normalised
    }

    package static func verdict(on text: String) -> IdentifierVerdict {
        let draft = draft(text)
        if draft.normalised.isEmpty { return draft.empty() }
        guard let number = ContainerIdentifier(text) else { return draft.malformed(form, hint: hint(draft.normalised)) }
        guard number.isCheckDigitRight else {
            return draft.badCheckDigit(expected: "\(number.expectedCheckDigit)", found: "\(number.checkDigit)")
        }
        let owner = number.category.name
        let saying = Trilingual(
            vi: "Số kiểm tra \(number.checkDigit) đúng; chủ \(number.ownerCode), \(owner.vi).",
            zh: "校验位\(number.checkDigit)正确；箱主\(number.ownerCode)，\(owner.zh)。",
            en: "Check digit \(number.checkDigit) is right; owner \(number.ownerCode), \(owner.en)."
        )
        return draft.wellFormed(saying.adding(number.remainder == 10 ? remainderTen : nil))
    }

    private static func remainder(of bytes: some Sequence<UInt8>) -> Int {
        var sum = 0
        for (place, byte) in bytes.enumerated() { sum += value(of: byte) << place }
        return sum % 11
    }

    /// 0 to 9 for digits; A is 10, and every later letter one more, passing over 11, 22 and 33.
    private static func value(of byte: UInt8) -> Int {
        if let digit = DecimalDigits.value(of: byte) { return digit }
        let letter = Int(byte) - Int(UInt8(ascii: "A"))
        return 10 + letter + (letter + 9) / 10
    }

    private static let form = Trilingual(
        vi: "4 chữ cái (chữ thứ tư là U, J hoặc Z) và 7 chữ số",
        zh: "4个字母（第四位为U、J或Z）加7位数字",
        en: "4 letters (the fourth U, J or Z) and 7 digits"
    )

    private static let remainderTen = Trilingual(
        vi: "Số dư là 10 nên ghi 0: ISO 6346 khuyên không dùng những số như vậy.",
        zh: "余数为10，记作0：ISO 6346建议不使用此类箱号。",
        en: "The remainder is 10, written 0: ISO 6346 advises against such numbers."
    )

    /// Where only the check digit is missing, what it would be.
    private static func hint(_ normalised: String) -> Trilingual? {
        let bytes = Array(normalised.utf8)
        guard bytes.count == 10, bytes[..<4].allCapitals, bytes[4...].allDigits else { return nil }
        let digit = remainder(of: bytes) % 10
        return Trilingual(
            vi: "Thiếu số kiểm tra: đúng ra là \(digit).",
            zh: "缺少校验位：应为\(digit)。",
            en: "The check digit is missing; it would be \(digit)."
        )
    }
}

extension ContainerIdentifier {
    /// What the fourth letter says the number is painted on.
    package enum Category: String, Hashable, Sendable, CaseIterable {
        case container = "U"
        case equipment = "J"
        case trailer = "Z"

        package var name: Trilingual {
            switch self {
            case .container: Trilingual(vi: "container", zh: "集装箱", en: "freight container")
            case .equipment: Trilingual(vi: "thiết bị tháo rời", zh: "可拆卸设备", en: "detachable equipment")
            case .trailer: Trilingual(vi: "rơ-moóc hoặc khung gầm", zh: "挂车或底盘", en: "trailer or chassis")
            }
        }
    }
}
