//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension RegexParser {
    /// The set of `[a-z]`, the opening bracket already taken.
    mutating func bracketed() throws(EvaluationError) -> ScalarSet {
        var set = ScalarSet()
        let isNegated = take("^")
        var isFirst = true
        while let next = rest.first {
            if next == "]", !isFirst {
                rest.removeFirst()
                if flags.ignoresCase { set = set.foldingCase() }
                set.isNegated = isNegated
                return set
            }
            isFirst = false
            if next == "[", rest.dropFirst().first == ":" {
                try namedClass(into: &set)
                continue
            }
            if next == "\\" {
                rest.removeFirst()
                if let escaped = try escapedSet() {
                    set.formUnion(escaped, negated: false)
                    continue
                }
            }
            let low = next == "\\" ? try escapedScalar() : rest.removeFirst()
            set.insert(try range(from: low))
        }
        throw Self.failure("a '[' is not closed")
    }

    private mutating func range(from low: Unicode.Scalar) throws(EvaluationError) -> ClosedRange<UInt32> {
        guard rest.first == "-", let after = rest.dropFirst().first, after != "]" else { return low.value...low.value }
        rest.removeFirst()
        let high = take("\\") ? try escapedScalar() : rest.removeFirst()
        guard low.value <= high.value else {
            throw Self.failure("the range '\(low)-\(high)' runs backwards")
        }
        return low.value...high.value
    }

    private mutating func namedClass(into set: inout ScalarSet) throws(EvaluationError) {
        rest = rest.dropFirst(2)
        let isNegated = take("^")
        guard let end = rest.firstIndex(of: ":"), rest.index(after: end) < rest.endIndex, rest[end + 1] == "]",
            let ranges = Self.classes[StringFunctions.text(rest[rest.startIndex..<end])]
        else { throw Self.failure("the class after '[:' is not known") }
        rest = rest[(end + 2)...]
        set.formUnion(ScalarSet(ranges: ranges), negated: isNegated)
    }

    private static let classes: [String: [ClosedRange<UInt32>]] = [
        "alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A],
        "alpha": [0x41...0x5A, 0x61...0x7A],
        "ascii": [0...0x7F],
        "blank": [0x09...0x09, 0x20...0x20],
        "cntrl": [0...0x1F, 0x7F...0x7F],
        "digit": [0x30...0x39],
        "graph": [0x21...0x7E],
        "lower": [0x61...0x7A],
        "print": [0x20...0x7E],
        "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E],
        "space": [0x09...0x0D, 0x20...0x20],
        "upper": [0x41...0x5A],
        "word": [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A],
        "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66],
    ]
}
