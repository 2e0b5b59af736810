//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension RegexParser {
    mutating func escape() throws(EvaluationError) -> RegexNode {
        guard let mark = rest.first else { throw Self.failure("it ends after a backslash") }
        switch mark {
        case "A":
            rest.removeFirst()
            return .assertion(.startOfText)
        case "z":
            rest.removeFirst()
            return .assertion(.endOfText)
        case "b":
            rest.removeFirst()
            return .assertion(.wordBoundary)
        case "B":
            rest.removeFirst()
            return .assertion(.noWordBoundary)
        case "Q":
            rest.removeFirst()
            return quotation()
        default:
            if let set = try escapedSet() { return .set(set) }
            return literal(try escapedScalar())
        }
    }

    private mutating func quotation() -> RegexNode {
        var nodes: [RegexNode] = []
        while let scalar = rest.popFirst() {
            if scalar == "\\", rest.first == "E" {
                rest.removeFirst()
                break
            }
            nodes.append(literal(scalar))
        }
        return nodes.isEmpty ? .empty : .sequence(nodes)
    }

    /// `\d`, `\w`, `\s`, their opposites, and `\p{…}`; nil when the escape is none of them.
    mutating func escapedSet() throws(EvaluationError) -> ScalarSet? {
        guard let mark = rest.first else { return nil }
        let base: ScalarSet
        switch mark {
        case "d", "D": base = .digits
        case "w", "W": base = .words
        case "s", "S": base = .blanks
        case "p", "P": return try propertySet()
        default: return nil
        }
        rest.removeFirst()
        var set = ScalarSet()
        set.formUnion(base, negated: mark.properties.isUppercase)
        return set
    }

    private mutating func propertySet() throws(EvaluationError) -> ScalarSet {
        var isNegated = rest.removeFirst() == "P"
        var name: String
        if take("{") {
            guard let end = rest.firstIndex(of: "}") else { throw Self.failure("'\\p{' is not closed") }
            name = StringFunctions.text(rest[rest.startIndex..<end])
            rest = rest[(end + 1)...]
            if name.hasPrefix("^") {
                name.removeFirst()
                isNegated.toggle()
            }
        } else {
            guard let letter = rest.popFirst() else { throw Self.failure("it ends after '\\p'") }
            name = String(Character(letter))
        }
        var set = ScalarSet()
        if name == "Any" {
            set.formUnion(.any, negated: isNegated)
        } else if let ranges = Self.scripts[name] {
            set.formUnion(ScalarSet(ranges: ranges), negated: isNegated)
        } else if Self.categories.contains(name) {
            set.insert(category: name, isNegated: isNegated)
        } else {
            throw Self.failure("the property '\(name)' is not known")
        }
        return set
    }

    private static let categories: Set<String> = [
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe",
        "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Cs", "Co",
    ]

    /// The blocks of the scripts that customs texts are written in.
    private static let scripts: [String: [ClosedRange<UInt32>]] = [
        "Latin": [
            0x41...0x5A, 0x61...0x7A, 0xAA...0xAA, 0xBA...0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2B8,
            0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA722...0xA787, 0xAB30...0xAB5A, 0xFF21...0xFF3A, 0xFF41...0xFF5A,
        ],
        "Greek": [0x370...0x373, 0x375...0x377, 0x37A...0x37D, 0x37F...0x37F, 0x384...0x3E1, 0x1F00...0x1FFE],
        "Cyrillic": [0x400...0x52F, 0x1C80...0x1C88, 0x2DE0...0x2DFF, 0xA640...0xA69F],
        "Thai": [0xE01...0xE3A, 0xE40...0xE5B],
        "Lao": [0xE81...0xEDF],
        "Khmer": [0x1780...0x17F9, 0x19E0...0x19FF],
        "Hangul": [0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3],
        "Hiragana": [0x3041...0x3096, 0x309D...0x309F],
        "Katakana": [0x30A1...0x30FA, 0x30FD...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D],
        "Han": [
            0x2E80...0x2FD5, 0x3005...0x3005, 0x3007...0x3007, 0x3021...0x3029, 0x3038...0x303B, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xF900...0xFAD9, 0x20000...0x323AF,
        ],
    ]

    /// One code point behind a backslash.
    mutating func escapedScalar() throws(EvaluationError) -> Unicode.Scalar {
        guard let mark = rest.popFirst() else { throw Self.failure("it ends after a backslash") }
        switch mark {
        case "a": return "\u{7}"
        case "f": return "\u{C}"
        case "t": return "\t"
        case "n": return "\n"
        case "r": return "\r"
        case "v": return "\u{B}"
        case "x": return try hexadecimal()
        case "0"..."7":
            var code = mark.value - 0x30
            guard mark == "0" || rest.first.map({ ("0"..."7").contains($0) }) == true else {
                throw Self.failure("back references are not supported")
            }
            for _ in 0..<2 {
                guard let digit = rest.first, ("0"..."7").contains(digit) else { break }
                rest.removeFirst()
                code = code * 8 + digit.value - 0x30
            }
            return Unicode.Scalar(code) ?? "\u{FFFD}"
        default:
            guard mark.isASCII, !mark.properties.isAlphabetic, !("0"..."9").contains(mark) else {
                throw Self.failure("the escape '\\\(mark)' is not supported")
            }
            return mark
        }
    }

    private mutating func hexadecimal() throws(EvaluationError) -> Unicode.Scalar {
        let digits: ArraySlice<Unicode.Scalar>
        if take("{") {
            guard let end = rest.firstIndex(of: "}") else { throw Self.failure("'\\x{' is not closed") }
            digits = rest[rest.startIndex..<end]
            rest = rest[(end + 1)...]
        } else {
            digits = rest.prefix(2)
            guard digits.count == 2 else { throw Self.failure("'\\x' needs two digits") }
            rest = rest.dropFirst(2)
        }
        guard let code = UInt32(StringFunctions.text(digits), radix: 16), let scalar = Unicode.Scalar(code) else {
            throw Self.failure("'\\x' names no character")
        }
        return scalar
    }
}
