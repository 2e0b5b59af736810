//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Reads numbers as offices write them.
struct NumberText {
    /// `.` or `,`.
    let mark: UInt8
    /// The number times ten to this power is in the layout's unit.
    let exponent: Int

    init(decimalComma: Bool = false, exponent: Int = 0) {
        mark = decimalComma ? UInt8(ascii: ",") : UInt8(ascii: ".")
        self.exponent = exponent
    }

    /// Words for "nothing" in numeric columns, lower case.
    private static let nothing: Set<String> = ["nan", "null", "n/a", "#n/a", "na", "-", "--", "\\n", "none"]

    /// The number, NaN where the text says there is none, nil where it cannot be read.
    ///
    /// Reads 1234.5, 1,234.5, 1 234.5, -7, +7, 1e3 and, with a decimal comma, 1234,5, 1.234,5 and 1 234,5. Where
    /// both marks occur the last one is the decimal mark whatever the setting.
    func read(_ text: CellText) -> Double? {
        if text.count == 0 { return .nan }
        if let value = readPlain(text) { return value }
        return readMarked(text)
    }

    /// Digits with at most one decimal mark, 19 digits at most.
    private func readPlain(_ text: CellText) -> Double? {
        var number = DecimalNumber(mantissa: 0, exponent: exponent)
        var offset = 0
        let first = CellText.byte(text.start, 0)
        if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
            number.isNegative = first == UInt8(ascii: "-")
            offset = 1
        }
        guard text.count - offset <= 20 else { return nil }
        var digits = 0
        var decimals = -1
        while offset < text.count {
            let byte = CellText.byte(text.start, offset)
            let digit = byte &- UInt8(ascii: "0")
            if digit <= 9 {
                number.mantissa = number.mantissa &* 10 &+ UInt64(digit)
                digits += 1
            } else if byte == mark, decimals < 0 {
                decimals = digits
            } else {
                return nil
            }
            offset += 1
        }
        guard digits > 0, digits <= 19 else { return nil }
        if decimals >= 0 { number.exponent -= digits - decimals }
        return number.value
    }

    /// Everything else: thousands marks, exponents, many digits, blanks of all kinds, words for nothing.
    private func readMarked(_ text: CellText) -> Double? {
        let text = text.withoutWideBlanks
        if text.count == 0 { return .nan }
        guard text.count <= 400 else { return nil }
        let string = String(decoding: text.bytes, as: UTF8.self)
        if Self.nothing.contains(string.lowercased()) { return .nan }
        var digits = ""
        var marks: [(mark: Character, digitsBefore: Int)] = []
        var power = 0
        var rest = Substring(string)
        if let sign = rest.first, sign == "-" || sign == "+" || sign == "\u{2212}" {
            if sign != "+" { digits = "-" }
            rest = rest.dropFirst()
        }
        let signLength = digits.utf8.count
        while let character = rest.popFirst() {
            switch character {
            case "0"..."9" where character.isASCII: digits.append(character)
            case ".", ",", "'", "\u{2019}": marks.append((character, digits.utf8.count - signLength))
            case " ", "\u{A0}", "\u{202F}", "\u{2009}": marks.append((" ", digits.utf8.count - signLength))
            case "e", "E":
                guard let written = Int(rest), abs(written) < 100_000 else { return nil }
                power = written
                rest = ""
            default: return nil
            }
        }
        let count = digits.utf8.count - signLength
        let hasLeadingZero = digits.utf8.dropFirst(signLength).first == UInt8(ascii: "0")
        guard count > 0, let decimals = decimals(marks, count, hasLeadingZero) else { return nil }
        let value = strtod("\(digits)e\(power + exponent - decimals)", nil)
        return value.isFinite ? value : nil
    }

    /// How many of `count` digits stand behind the decimal mark, nil where the marks make no sense.
    private func decimals(
        _ marks: [(mark: Character, digitsBefore: Int)],
        _ count: Int,
        _ hasLeadingZero: Bool
    ) -> Int? {
        guard let last = marks.last else { return 0 }
        let decimalMark = Character(UnicodeScalar(mark))
        let isAlone = marks.allSatisfy { $0.mark == last.mark }
        let isDecimal: Bool
        if last.mark == "." || last.mark == "," {
            isDecimal =
                isAlone
                ? (marks.count == 1 && last.mark == decimalMark) : marks.filter { $0.mark == last.mark }.count == 1
        } else {
            isDecimal = false
        }
        let groups = isDecimal ? marks.dropLast() : marks[...]
        let whole = isDecimal ? last.digitsBefore : count
        if let first = groups.first {
            // 0,125 groups no thousands: somebody wrote the other decimal mark.
            if hasLeadingZero { return nil }
            guard groups.allSatisfy({ $0.mark == first.mark }), first.digitsBefore >= 1, first.digitsBefore <= 3 else {
                return nil
            }
            var expected = first.digitsBefore
            for group in groups {
                guard group.digitsBefore == expected else { return nil }
                expected += 3
            }
            guard whole == expected else { return nil }
        }
        return isDecimal ? count - last.digitsBefore : 0
    }
}
