//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A set of code points.
struct ScalarSet: Sendable {
    /// Bits of the code points below 128.
    private var low: UInt64 = 0
    private var lowUpper: UInt64 = 0
    private var ranges: [ClosedRange<UInt32>] = []
    private var categories: [(prefix: String, isNegated: Bool)] = []
    var isNegated = false

    static let any: ScalarSet = ScalarSet(ranges: [0...0x10FFFF])
    static let anyButNewline: ScalarSet = ScalarSet(ranges: [0...9, 11...0x10FFFF])
    static let digits = ScalarSet(ranges: [0x30...0x39])
    static let words = ScalarSet(ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
    static let blanks = ScalarSet(ranges: [0x09...0x0A, 0x0C...0x0D, 0x20...0x20])

    init(ranges: [ClosedRange<UInt32>] = []) {
        for range in ranges { insert(range) }
    }

    mutating func insert(_ range: ClosedRange<UInt32>) {
        if range.upperBound > 127 { ranges.append(range) }
        guard range.lowerBound < 128 else { return }
        for code in range.lowerBound...min(range.upperBound, 127) {
            if code < 64 { low |= 1 << UInt64(code) } else { lowUpper |= 1 << UInt64(code - 64) }
        }
    }

    /// Adds another set, itself or what is not in it.
    mutating func formUnion(_ other: ScalarSet, negated: Bool) {
        if negated != other.isNegated {
            var next: UInt32 = 0
            let sorted = other.allRanges.sorted { $0.lowerBound < $1.lowerBound }
            for range in sorted {
                if range.lowerBound > next { insert(next...range.lowerBound - 1) }
                next = max(next, range.upperBound + 1)
            }
            if next <= 0x10FFFF { insert(next...0x10FFFF) }
        } else {
            for range in other.allRanges { insert(range) }
        }
        categories += other.categories.map { ($0.prefix, $0.isNegated != negated) }
    }

    /// Adds a general category by its letters ("L", "Lu"), or all but it.
    mutating func insert(category: String, isNegated: Bool) {
        categories.append((category, isNegated))
    }

    /// Adds the other case of every letter.
    func foldingCase() -> ScalarSet {
        var folded = self
        for range in allRanges where range.count <= 1_024 {
            for code in range {
                guard let scalar = Unicode.Scalar(code) else { continue }
                for text in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping] {
                    if let other = text.unicodeScalars.first, text.unicodeScalars.count == 1 {
                        folded.insert(other.value...other.value)
                    }
                }
            }
        }
        return folded
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        isNegated != holds(scalar)
    }

    private func holds(_ scalar: Unicode.Scalar) -> Bool {
        let code = scalar.value
        if code < 64 {
            if low >> UInt64(code) & 1 == 1 { return true }
        } else if code < 128 {
            if lowUpper >> UInt64(code - 64) & 1 == 1 { return true }
        } else if ranges.contains(where: { $0.contains(code) }) {
            return true
        }
        guard !categories.isEmpty else { return false }
        let letters = scalar.properties.generalCategory.letters
        return categories.contains { letters.hasPrefix($0.prefix) != $0.isNegated }
    }

    private var allRanges: [ClosedRange<UInt32>] {
        let single = (0..<128).filter { ($0 < 64 ? low >> UInt64($0) : lowUpper >> UInt64($0 - 64)) & 1 == 1 }
        return single.map { UInt32($0)...UInt32($0) } + ranges.map { max($0.lowerBound, 128)...$0.upperBound }
    }
}
