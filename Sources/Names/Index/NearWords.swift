//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// All words of a list of names, found again with one letter too few, too many, wrong or turned.
///
/// Two words are that near only if they are equal, or become equal, when at most one letter is left out of each; so every
/// word is filed under what is left of it.
struct NearWords: Sendable {
    /// Hashes of what is left, in order, and the word each of them came from.
    private var left: [UInt32] = []
    private var origins: [UInt32] = []
    private var words: [UInt64] = []

    /// Shorter words are near to too much.
    private static let shortest = 2
    private static let longest = 24

    /// - Parameter vocabularies: parts of a vocabulary; a word stands in one of them only.
    init(_ vocabularies: [NameWords]) {
        var filed: [UInt64] = []
        for vocabulary in vocabularies {
            for token in vocabulary.tokens where Self.isFiled(token.count) {
                let number = UInt64(words.count)
                words.append(token.letters)
                Self.eachRemainder(of: vocabulary.bytes(token)) { filed.append(UInt64($0) << 32 | number) }
            }
        }
        filed.sort()
        left = filed.map { UInt32($0 >> 32) }
        origins = filed.map { UInt32(truncatingIfNeeded: $0) }
    }

    private static func isFiled(_ count: Int) -> Bool { count >= shortest && count <= longest }

    /// Hashes of the words that are near, the word itself left out, each once.
    ///
    /// - Parameter most: no more than these are given.
    func near(_ word: ArraySlice<UInt8>, hash: UInt64, most: Int) -> [UInt64] {
        guard Self.isFiled(word.count) else { return [] }
        var found: [UInt64] = []
        Self.eachRemainder(of: word) { remainder in
            var place = first(remainder)
            while place < left.count, left[place] == remainder, found.count < most {
                let near = words[Int(origins[place])]
                if near != hash, !found.contains(near) { found.append(near) }
                place += 1
            }
        }
        return found
    }

    private func first(_ remainder: UInt32) -> Int {
        var (low, high) = (0, left.count)
        while low < high {
            let middle = (low + high) / 2
            if left[middle] < remainder { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The word, and the word without each of its letters.
    private static func eachRemainder(of word: ArraySlice<UInt8>, _ body: (UInt32) -> Void) {
        body(hash(word, without: -1))
        for place in word.indices where place == word.startIndex || word[place] != word[place - 1] {
            body(hash(word, without: place))
        }
    }

    private static func hash(_ word: ArraySlice<UInt8>, without left: Int) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for place in word.indices where place != left { hash = (hash ^ UInt32(word[place])) &* 0x0100_0193 }
        return hash
    }
}
