//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension STIXPattern {
    /// The comparisons with a text that a pattern holds, whatever else it asks; none where the text is no pattern.
    public static func comparisons(in pattern: String) -> [Comparison] {
        var found: [Comparison] = []
        var before = ""
        var rest = Substring(pattern)
        while let character = rest.popFirst() {
            guard character == "'" else {
                before.append(character)
                continue
            }
            guard let value = literal(&rest) else { return found }
            if let comparison = comparison(before, value) { found.append(comparison) }
            before = ""
        }
        return found
    }

    /// What stands between quotes; nil where no second one comes.
    private static func literal(_ rest: inout Substring) -> String? {
        var value = ""
        while let character = rest.popFirst() {
            switch character {
            case "'": return value
            case "\\":
                guard let escaped = rest.popFirst() else { return nil }
                value.append(escaped)
            default: value.append(character)
            }
        }
        return nil
    }

    /// Reads `… type:property =`.
    private static func comparison(_ text: String, _ value: String) -> Comparison? {
        let words = text.split { " \t\n[]()".contains($0) }
        guard words.count >= 2, words.last == "=" else { return nil }
        let path = words[words.count - 2].split(separator: ":", maxSplits: 1)
        guard path.count == 2 else { return nil }
        return Comparison(String(path[0]), String(path[1]), value)
    }
}
