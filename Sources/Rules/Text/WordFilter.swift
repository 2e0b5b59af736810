//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Tells quickly of most texts that a ``WordMatcher`` finds nothing in them.
///
/// It may think of a text that holds nothing that it may hold something, never the other way round. It folds letters one
/// by one through the ``LetterTable`` and compares hashes; what it cannot fold so it lets pass.
struct WordFilter: Sendable {
    /// Hashes of first words, folded.
    private var words: Set<UInt64> = []
    /// One bit for the lowest bits of each hash, since most words are none.
    private var bits = [UInt64](repeating: 0, count: 64)
    /// First and last three letters of long words. Where two words differ by one letter, the one or the other is the same.
    private var starts: Set<UInt32> = []
    private var ends: Set<UInt32> = []
    private static let shortestMisspelt = 6
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// - Parameter word: folded.
    mutating func add(first word: String) {
        let hash = word.unicodeScalars.reduce(Self.seed) { Self.add($1.value, to: $0) }
        words.insert(hash)
        bits[Int(hash >> 6 & 63)] |= 1 << (hash & 63)
    }

    /// - Parameter word: folded, of single-byte letters or not.
    mutating func add(long word: String) {
        let bytes = Array(word.utf8)
        starts.insert(bytes.prefix(3).reduce(0) { $0 << 8 | UInt32($1) })
        ends.insert(bytes.suffix(3).reduce(0) { $0 << 8 | UInt32($1) })
    }

    private static func add(_ letter: UInt32, to hash: UInt64) -> UInt64 {
        let mixed = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
        return mixed ^ mixed >> 29
    }

    private func has(_ hash: UInt64) -> Bool {
        bits[Int(hash >> 6 & 63)] >> (hash & 63) & 1 == 1 && words.contains(hash)
    }

    /// A word as it is read, and the same with letters for its digits.
    private struct Word {
        var hash = WordFilter.seed
        var plainHash = WordFilter.seed
        var count = 0
        var hasDigit = false
        var start: UInt32 = 0
        var end: UInt32 = 0

        mutating func add(_ letter: UInt32) {
            hash = WordFilter.add(letter, to: hash)
            let plain = WordFilter.letter(for: letter)
            if plain != letter { hasDigit = true }
            plainHash = WordFilter.add(plain, to: plainHash)
            if count < 3 { start = start << 8 | plain }
            end = (end << 8 | plain) & 0xFF_FFFF
            count += 1
        }
    }

    /// The letter that a digit stands for inside a word.
    private static func letter(for digit: UInt32) -> UInt32 {
        switch digit {
        case 0x30: 0x6F
        case 0x31: 0x69
        case 0x33: 0x65
        case 0x34: 0x61
        case 0x35: 0x73
        case 0x37: 0x74
        default: digit
        }
    }

    /// Whether a word, or the words that end with it, may be one of those sought.
    private func mayBe(_ word: Word) -> Bool {
        if has(word.hash) || (word.hasDigit && has(word.plainHash)) { return true }
        return word.count >= Self.shortestMisspelt && (starts.contains(word.start) || ends.contains(word.end))
    }

    /// Whether the matcher may find something.
    func mayMatch(_ text: String) -> Bool {
        var word = Word()
        var singles = 0
        func close() -> Bool {
            guard word.count > 0 else { return false }
            singles = word.count == 1 ? singles + 1 : 0
            defer { word = Word() }
            return singles > 2 || mayBe(word)
        }
        for scalar in text.unicodeScalars {
            if LetterTable.isPlainHan(scalar.value) {
                if close() || has(Self.add(scalar.value, to: Self.seed)) { return true }
                singles = 0
                continue
            }
            guard let folded = LetterTable.folded(scalar) else { return true }
            if folded == 0 { continue }
            // Folded letters beyond ASCII are too few to be worth a thought.
            guard folded < 0x80 else { return true }
            if LetterTable.isWord(ascii: folded) {
                word.add(folded)
            } else if close() {
                return true
            }
        }
        return close()
    }
}
