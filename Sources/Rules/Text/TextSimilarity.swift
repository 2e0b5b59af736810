//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How alike two descriptions are.
enum TextSimilarity {
    /// Dice's coefficient over pairs of neighbouring characters of the folded texts, 0 to 1.
    ///
    /// Source: L. R. Dice, *Measures of the Amount of Ecologic Association Between Species*, 1945.
    static func dice(_ a: String, _ b: String) -> Double {
        let (first, second) = (pairs(of: a), pairs(of: b))
        guard !first.isEmpty, !second.isEmpty else { return FoldedText.words(of: a) == FoldedText.words(of: b) ? 1 : 0 }
        var counts: [UInt64: Int] = [:]
        for pair in first { counts[pair, default: 0] += 1 }
        var shared = 0
        for pair in second {
            guard let left = counts[pair], left > 0 else { continue }
            counts[pair] = left - 1
            shared += 1
        }
        return 2 * Double(shared) / Double(first.count + second.count)
    }

    private static func pairs(of text: String) -> [UInt64] {
        let scalars = FoldedText.words(of: text).joined().unicodeScalars.prefix(2_000).map { UInt64($0.value) }
        return zip(scalars, scalars.dropFirst()).map { $0 << 32 | $1 }
    }
}
