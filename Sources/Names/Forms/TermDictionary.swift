//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Words of business that are translated rather than spelled: 科技 is Technology, ĐT is Đầu tư.
struct TermDictionary: Sendable {
    private let chinese: [[Unicode.Scalar]: [[UInt8]]]
    private let longest: Int
    private let vietnamese: [UInt64: NameWords]

    static let standard = TermDictionary()

    private init() {
        var chinese: [[Unicode.Scalar]: [[UInt8]]] = [:]
        for (term, words) in NameTables.rows("terms_zh") + NameTables.rows("brands_zh") {
            chinese[Array(term.unicodeScalars), default: []] += words.split(separator: " ").map { Array($0.utf8) }
        }
        self.chinese = chinese
        longest = chinese.keys.map(\.count).max() ?? 0
        var vietnamese: [UInt64: NameWords] = [:]
        for (short, long) in NameTables.rows("terms_vi") + NameTables.rows("brands_vi") where !short.contains(" ") {
            var words = NameWords()
            for word in long.split(separator: " ") { words.append(Array(word.utf8)) }
            vietnamese[NameHash.of(short.utf8)] = words
        }
        self.vietnamese = vietnamese
    }

    /// A piece of a Chinese name.
    enum Piece: Sendable {
        /// A term with the English words for it.
        case term([Unicode.Scalar], [[UInt8]])
        /// Characters that are spelled by their sound.
        case spelled([Unicode.Scalar])
    }

    /// Cuts characters into terms and what lies between them, the longest term first from the left.
    func pieces(_ characters: [Unicode.Scalar]) -> [Piece] {
        var pieces: [Piece] = []
        var spelled: [Unicode.Scalar] = []
        var place = 0
        while place < characters.count {
            let found = (1...max(1, longest)).reversed().lazy
                .compactMap { length -> (Int, [[UInt8]])? in
                    guard place + length <= characters.count,
                        let words = self.chinese[Array(characters[place..<place + length])]
                    else { return nil }
                    return (length, words)
                }
                .first
            // One character by itself is a term only at the end: 红 in 昌红 is a sound, 药 in 上药 is a trade.
            guard let (length, words) = found, length > 1 || (place > 1 && place + 1 == characters.count) else {
                spelled.append(characters[place])
                place += 1
                continue
            }
            if !spelled.isEmpty { pieces.append(.spelled(spelled)) }
            spelled = []
            pieces.append(.term(Array(characters[place..<place + length]), words))
            place += length
        }
        if !spelled.isEmpty { pieces.append(.spelled(spelled)) }
        return pieces
    }

    /// The words with every abbreviation written out; nil where there is none.
    func writtenOut(_ words: NameWords) -> NameWords? {
        guard words.tokens.contains(where: { vietnamese[$0.letters] != nil }) else { return nil }
        var out = NameWords()
        for token in words.tokens {
            if let long = vietnamese[token.letters] {
                for word in long.tokens { out.append(long.bytes(word)) }
            } else {
                out.append(words.bytes(token), toned: token.toned)
            }
        }
        return out
    }

    /// A Vietnamese abbreviation, or an English word of business, written out in Vietnamese.
    func writtenOut(_ token: NameToken) -> NameWords? { vietnamese[token.letters] }
}
