//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How much alike two words are: the Indel ratio, with spellings of one sound taken as near equal.
enum TokenSimilarity {
    /// 0…1; 1 for the same letters.
    static func ratio(_ a: [UInt8], _ b: [UInt8]) -> Double {
        if a == b { return 1 }
        return ratio(a.span, b.span)
    }

    /// Of two words of names whose letters are given.
    static func ratio(_ a: NameToken, _ b: NameToken, _ lettersA: [UInt8], _ lettersB: [UInt8]) -> Double {
        // Letters that only one of them has are in no common subsequence.
        let most = min(
            a.count - (a.occurring & ~b.occurring).nonzeroBitCount,
            b.count - (b.occurring & ~a.occurring).nonzeroBitCount
        )
        guard 4 * most >= a.count + b.count else { return 0 }
        return ratio(lettersA.span.extracting(a.range), lettersB.span.extracting(b.range))
    }

    private static func ratio(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Double {
        let length = a.count + b.count
        guard length > 0 else { return 0 }
        // No common subsequence is longer than the shorter word.
        if Double(2 * min(a.count, b.count)) / Double(length) < 0.5 { return 0 }
        return Double(2 * commonLength(a, b)) / Double(length)
    }

    /// Length of the longest common subsequence; Hyyrö, *Bit-parallel LCS-length computation revisited*, 2004.
    private static func commonLength(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Int {
        let count = min(a.count, 64)
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 128) { masks in
            // Only the places that will be read have to be clean.
            for place in b.indices { masks[Int(b[place] & 127)] = 0 }
            for place in 0..<count { masks[Int(a[place] & 127)] = 0 }
            for place in 0..<count { masks[Int(a[place] & 127)] |= 1 << UInt64(place) }
            var state = UInt64.max
            for place in b.indices {
                let matches = state & masks[Int(b[place] & 127)]
                state = (state &+ matches) | (state &- matches)
            }
            let used: UInt64 = count == 64 ? .max : (1 << UInt64(count)) - 1
            return (~state & used).nonzeroBitCount
        }
    }

    /// Whether one letter more, less or other, or two letters turned, make the one word of the other.
    static func isNear(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
        let (countA, countB) = (a.count, b.count)
        guard abs(countA - countB) <= 1 else { return false }
        let (startA, startB) = (a.startIndex, b.startIndex)
        let shorter = min(countA, countB)
        var start = 0
        while start < shorter, a[startA + start] == b[startB + start] { start += 1 }
        var end = 0
        while end < shorter - start, a[a.endIndex - 1 - end] == b[b.endIndex - 1 - end] { end += 1 }
        let (oddA, oddB) = (countA - start - end, countB - start - end)
        if oddA <= 1, oddB <= 1 { return true }
        guard oddA == 2, oddB == 2 else { return false }
        return a[startA + start] == b[startB + start + 1] && a[startA + start + 1] == b[startB + start]
    }

    /// A key that spellings of one sound share: w and v, y and i, ph and f, doubled letters, endings.
    static func sound(_ word: ArraySlice<UInt8>) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(word.count)
        var place = word.startIndex
        while place < word.endIndex {
            let byte = word[place]
            let next = place + 1 < word.endIndex ? word[place + 1] : 0
            var out = byte
            var step = 1
            switch (byte, next) {
            case (c("p"), c("h")): (out, step) = (c("f"), 2)
            case (c("k"), c("h")), (c("c"), c("h")), (c("q"), c("u")): (out, step) = (c("k"), 2)
            case (c("c"), c("k")): (out, step) = (c("k"), 2)
            case (c("s"), c("c")) where place + 2 < word.endIndex && word[place + 2] == c("h"):
                (out, step) = (c("s"), 3)
            case (c("s"), c("h")), (c("t"), c("z")), (c("t"), c("s")): (out, step) = (c("s"), 2)
            case (c("z"), c("h")), (c("d"), c("j")): (out, step) = (c("j"), 2)
            case (c("t"), c("h")), (c("d"), c("h")): (out, step) = (byte, 2)
            case (c("g"), c("h")): (out, step) = (c("g"), 2)
            case (c("o"), c("u")), (c("o"), c("o")): (out, step) = (c("u"), 2)
            case (c("e"), c("e")): (out, step) = (c("i"), 2)
            case (c("c"), _), (c("q"), _): out = c("k")
            case (c("w"), _): out = c("v")
            case (c("y"), _), (c("j"), _): out = c("i")
            case (c("z"), _): out = c("s")
            case (c("e"), _): out = c("i")
            case (c("o"), _): out = c("u")
            case (c("h"), _) where place > word.startIndex: out = 0
            default: break
            }
            if out != 0, key.last != out { key.append(out) }
            place += step
        }
        return key
    }

    private static func c(_ letter: Unicode.Scalar) -> UInt8 { UInt8(ascii: letter) }
}
