//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where in a record something was found.
package struct SearchExcerpt: Hashable, Sendable {
    private static let mostBefore = 60
    private static let mostAfter = 100
    /// What lies further apart is not marked as one.
    private static let mostMarked = 60

    /// The name of the field.
    package let field: String
    /// The text around what was found; empty where it may not be shown.
    package let before: String
    package let match: String
    package let after: String

    /// - Parameter items: each holds in the field.
    init(of field: SearchDocument.Field, _ items: [SearchExpression], _ analyzer: SearchAnalyzer, showsText: Bool) {
        self.field = field.name
        guard showsText else {
            (before, match, after) = ("", "", "")
            return
        }
        let scalars = Array(field.text.unicodeScalars)
        guard let found = Self.range(of: items, in: scalars, analyzer) else {
            (before, match) = ("", "")
            after = Self.text(scalars.prefix(Self.mostBefore + Self.mostAfter), cutAtEnd: scalars.count)
            return
        }
        let start = max(0, found.lowerBound - Self.mostBefore)
        let end = min(scalars.count, found.upperBound + Self.mostAfter)
        before = (start > 0 ? "…" : "") + Self.text(scalars[start..<found.lowerBound], cutAtEnd: nil)
        match = Self.text(scalars[found], cutAtEnd: nil)
        after = Self.text(scalars[found.upperBound..<end], cutAtEnd: scalars.count)
    }

    private static func range(
        of items: [SearchExpression],
        in scalars: [Unicode.Scalar],
        _ analyzer: SearchAnalyzer
    ) -> Range<Int>? {
        if items.count > 1, let all = range(of: .all(items), in: scalars, analyzer), all.count <= mostMarked {
            return all
        }
        return items.first.flatMap { range(of: $0, in: scalars, analyzer) }
    }

    /// The first place that has it, as short as it can be; nil where only the text as a whole has it.
    private static func range(
        of item: SearchExpression,
        in scalars: [Unicode.Scalar],
        _ analyzer: SearchAnalyzer
    ) -> Range<Int>? {
        func holds(_ range: Range<Int>) -> Bool {
            item.holds(in: analyzer.tokens(of: text(scalars[range], cutAtEnd: nil)))
        }
        let cuts = cuts(scalars)
        var (low, high) = (0, cuts.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if holds(0..<cuts[middle]) { high = middle } else { low = middle + 1 }
        }
        guard low < cuts.count, holds(0..<cuts[low]) else { return nil }
        let end = cuts[low]
        let starts = cuts.filter { $0 < end }
        var (first, last) = (0, starts.count - 1)
        while first < last {
            let middle = (first + last + 1) / 2
            if holds(starts[middle]..<end) { first = middle } else { last = middle - 1 }
        }
        return starts.isEmpty ? nil : starts[first]..<end
    }

    /// Where a text may be cut without cutting a word.
    private static func cuts(_ scalars: [Unicode.Scalar]) -> [Int] {
        func isInWord(_ scalar: Unicode.Scalar) -> Bool {
            let properties = scalar.properties
            return (properties.isAlphabetic || properties.numericType != nil || properties.isGraphemeExtend)
                && !properties.isIdeographic
        }
        return (0...scalars.count).filter { place in
            place == 0 || place == scalars.count || !isInWord(scalars[place - 1]) || !isInWord(scalars[place])
        }
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>, cutAtEnd count: Int?) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view) + (count.map { scalars.endIndex < $0 } ?? false ? "…" : "")
    }
}
