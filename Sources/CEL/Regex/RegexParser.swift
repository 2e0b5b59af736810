//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Parses the syntax of RE2: what can be matched in time linear in the text, so no back references and no look-around.
struct RegexParser {
    struct Flags {
        var ignoresCase = false
        var multiline = false
        var dotMatchesNewline = false
    }

    var rest: ArraySlice<Unicode.Scalar>
    var flags = Flags()
    private var nesting = 0

    static let greatestRepetition = 1_000
    private static let greatestNesting = 200

    static func parse(_ pattern: String) throws(EvaluationError) -> RegexNode {
        var parser = RegexParser(rest: Array(pattern.unicodeScalars)[...])
        let node = try parser.alternation()
        guard parser.rest.isEmpty else { throw failure("a ')' has no '('") }
        return node
    }

    private init(rest: ArraySlice<Unicode.Scalar>) {
        self.rest = rest
    }

    static func failure(_ message: String) -> EvaluationError {
        .failed(.invalidArgument, "the regular expression is not valid: \(message)")
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == scalar else { return false }
        rest.removeFirst()
        return true
    }

    mutating func alternation() throws(EvaluationError) -> RegexNode {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= Self.greatestNesting else { throw Self.failure("it is nested too deeply") }
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .alternation(branches)
    }

    private mutating func sequence() throws(EvaluationError) -> RegexNode {
        var parts: [RegexNode] = []
        while let next = rest.first, next != "|", next != ")" {
            parts.append(try repetition())
        }
        return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
    }

    private mutating func repetition() throws(EvaluationError) -> RegexNode {
        if let mark = rest.first, "*+?".unicodeScalars.contains(mark) {
            throw Self.failure("'\(mark)' has nothing to repeat")
        }
        var node = try atom()
        var isRepeated = false
        while let bounds = try bounds() {
            guard !isRepeated else { throw Self.failure("two repetitions follow each other") }
            isRepeated = true
            // Whether a repetition is greedy makes no difference to whether the text matches.
            _ = take("?")
            node = .repeated(node, bounds.0, bounds.1)
        }
        return node
    }

    private mutating func bounds() throws(EvaluationError) -> (Int, Int?)? {
        switch rest.first {
        case "*":
            rest.removeFirst()
            return (0, nil)
        case "+":
            rest.removeFirst()
            return (1, nil)
        case "?":
            rest.removeFirst()
            return (0, 1)
        case "{":
            guard let end = rest.firstIndex(of: "}") else { return nil }
            let text = StringFunctions.text(rest[(rest.startIndex + 1)..<end])
            let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            guard (1...2).contains(parts.count), let least = Int(parts[0]), parts[0].utf8.allSatisfy(\.isDigit),
                parts.count == 1 || parts[1].utf8.allSatisfy(\.isDigit)
            else { return nil }
            let most = parts.count == 1 ? least : Int(parts[1])
            rest = rest[(end + 1)...]
            guard least <= Self.greatestRepetition, (most ?? 0) <= Self.greatestRepetition, least <= most ?? Int.max
            else {
                throw Self.failure("the repetition {\(text)} is out of range")
            }
            return (least, most)
        default:
            return nil
        }
    }

    private mutating func atom() throws(EvaluationError) -> RegexNode {
        guard let scalar = rest.popFirst() else { return .empty }
        switch scalar {
        case "(": return try group()
        case "[": return .set(try bracketed())
        case ".": return .set(flags.dotMatchesNewline ? .any : .anyButNewline)
        case "^": return .assertion(flags.multiline ? .startOfLine : .startOfText)
        case "$": return .assertion(flags.multiline ? .endOfLine : .endOfText)
        case "\\": return try escape()
        default: return literal(scalar)
        }
    }

    func literal(_ scalar: Unicode.Scalar) -> RegexNode {
        let set = ScalarSet(ranges: [scalar.value...scalar.value])
        return .set(flags.ignoresCase ? set.foldingCase() : set)
    }

    private mutating func group() throws(EvaluationError) -> RegexNode {
        let outer = flags
        if take("?") {
            if take("P") || rest.first == "<" {
                guard take("<"), let end = rest.firstIndex(of: ">"), end > rest.startIndex,
                    rest[rest.startIndex..<end].allSatisfy({
                        $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil
                    })
                else { throw Self.failure("a group's name is not complete") }
                rest = rest[(end + 1)...]
            } else if try !flagGroup() {
                // Flags without a body hold to the end of the group around them.
                return .empty
            }
        }
        let node = try alternation()
        flags = outer
        guard take(")") else { throw Self.failure("a '(' is not closed") }
        return node
    }

    /// Reads the flags of `(?i:…)` or `(?i)`; false for the latter, which has no body of its own.
    private mutating func flagGroup() throws(EvaluationError) -> Bool {
        var isOn = true
        while let mark = rest.popFirst() {
            switch mark {
            case "i": flags.ignoresCase = isOn
            case "m": flags.multiline = isOn
            case "s": flags.dotMatchesNewline = isOn
            case "U": continue
            case "-" where isOn: isOn = false
            case ":": return true
            case ")": return false
            default: throw Self.failure("'(?\(mark)' is not supported")
            }
        }
        throw Self.failure("a '(?' is not closed")
    }
}
