//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where an item stands among the others: a fraction written in digits of base 36, so that there is always room between
/// two. Two sides that put something at the same place at the same time get the same key; the operation decides then.
package struct PlaceKey: Hashable, Sendable, Comparable {
    package static let longest = 200
    private static let base = 36
    private static let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)

    package let text: String

    /// Digits and small letters, the last no zero; nil for anything else.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.count <= Self.longest, bytes.last != UInt8(ascii: "0"),
            bytes.allSatisfy({ Self.digits.contains($0) })
        else { return nil }
        self.text = text
    }

    private init(values: [Int]) {
        text = String(decoding: values.map { Self.digits[$0] }, as: UTF8.self)
    }

    private var values: [Int] { text.utf8.map { Self.digits.firstIndex(of: $0) ?? 0 } }

    /// A place between two; at an end where one is nil. Behind the first where both are the same.
    package static func between(_ before: PlaceKey?, _ after: PlaceKey?) -> PlaceKey {
        let low = before?.values ?? []
        var high = after?.values
        if let before, let after, after <= before { high = nil }
        return PlaceKey(values: midpoint(low, high))
    }

    /// - Parameters:
    ///   - low: no last zero, below `high`.
    ///   - high: nil for one.
    private static func midpoint(_ low: [Int], _ high: [Int]?) -> [Int] {
        if let high {
            var common = 0
            while common < high.count, (common < low.count ? low[common] : 0) == high[common] { common += 1 }
            if common > 0 {
                return Array(high[..<common]) + midpoint(Array(low.dropFirst(common)), Array(high.dropFirst(common)))
            }
        }
        let first = low.first ?? 0
        let last = high?.first ?? base
        if last - first > 1 { return [(first + last) / 2] }
        if let high, high.count > 1 { return [high[0]] }
        return [first] + midpoint(Array(low.dropFirst()), nil)
    }

    package static func < (a: Self, b: Self) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
}
