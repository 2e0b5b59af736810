//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The words of a name in order, their letters side by side.
struct NameWords: Hashable, Sendable {
    private(set) var letters: [UInt8] = []
    private(set) var tokens: [NameToken] = []

    var count: Int { tokens.count }
    var isEmpty: Bool { tokens.isEmpty }

    /// Adds a word of small letters without marks.
    ///
    /// - Parameter toned: hash of the word as written; nil for one that has no marks.
    mutating func append(_ word: some Collection<UInt8>, toned: UInt64? = nil) {
        let start = letters.count
        guard start < Int(UInt16.max) - NameToken.longest, !word.isEmpty else { return }
        var hash = NameHash()
        var occurring: UInt64 = 0
        for byte in word.prefix(NameToken.longest) {
            letters.append(byte)
            hash.add(UInt32(byte))
            occurring |= 1 << UInt64(byte & 63)
        }
        tokens.append(
            NameToken(
                start: UInt16(start),
                length: UInt8(letters.count - start),
                kind: WordWeights.kind(of: hash.value),
                letters: hash.value,
                toned: toned ?? hash.value,
                occurring: occurring
            )
        )
    }

    /// The letters of a word.
    func bytes(_ token: NameToken) -> ArraySlice<UInt8> { letters[token.range] }

    func text(_ token: NameToken) -> String { String(decoding: bytes(token), as: UTF8.self) }

    /// The same words but for those at some places.
    func keeping(_ kept: [NameToken]) -> NameWords {
        var words = self
        words.tokens = kept
        return words
    }

    /// Some of the words; their letters stay with the others.
    subscript(range: Range<Int>) -> NameWords { keeping(Array(tokens[range])) }

    /// The letters of all words without gaps.
    var joined: [UInt8] {
        var joined: [UInt8] = []
        joined.reserveCapacity(letters.count)
        for token in tokens { joined += bytes(token) }
        return joined
    }
}
