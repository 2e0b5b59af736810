//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A Chinese company laid against an English name: terms by translation, the rest by sound.
struct TranslationMatch: Sendable {
    /// 0…1
    var score = 0.0
    /// Pieces of the Chinese name that were found.
    var matched = 0
    var pieces = 0

    init(_ han: [Unicode.Scalar], _ words: NameWords, _ readings: NameReadings) {
        let parts = TermDictionary.standard.pieces(Array(han.prefix(32)))
        guard !parts.isEmpty, !words.isEmpty else { return }
        pieces = parts.count
        var used: UInt32 = 0
        let tokens = words.count > 24 ? words[0..<24] : words
        var found = 0.0
        var all = 0.0
        for part in parts {
            let (worth, weight) = Self.worth(part, tokens, &used, readings)
            found += worth * weight
            all += weight
            if worth > 0.6 { matched += 1 }
        }
        let left = tokens.tokens.indices.reduce(0.0) { sum, place in
            sum + (used & (1 << UInt32(place)) == 0 ? Self.weight(tokens.tokens[place]) : 0)
        }
        score = all == 0 ? 0 : max(0, min(1, found / (all + 0.18 * left)))
    }

    private static func weight(_ token: NameToken) -> Double { token.count < 3 ? 0.2 : 0.6 }

    private static func worth(
        _ part: TermDictionary.Piece,
        _ tokens: NameWords,
        _ used: inout UInt32,
        _ readings: NameReadings
    ) -> (Double, Double) {
        switch part {
        case .term(let characters, let words):
            var best = 0.0
            for word in words {
                for (place, token) in tokens.tokens.enumerated() where used & (1 << UInt32(place)) == 0 {
                    let letters = tokens.bytes(token)
                    let isSame = letters.elementsEqual(word) || (token.count >= 3 && word.starts(with: letters))
                    guard isSame else { continue }
                    used |= 1 << UInt32(place)
                    best = 1
                }
            }
            let sound = best > 0 ? (0, 0) : spelled(characters, tokens, readings)
            used |= sound.1
            return (max(best, sound.0), 0.8)
        case .spelled(let characters):
            let sound = spelled(characters, tokens, readings)
            used |= sound.1
            return (sound.0, 1 + 0.4 * Double(min(characters.count, 4)))
        }
    }

    /// The run of words that comes nearest to the sound of characters, and which words they are.
    private static func spelled(
        _ characters: [Unicode.Scalar],
        _ tokens: NameWords,
        _ readings: NameReadings
    ) -> (Double, UInt32) {
        var best = (0.0, UInt32(0))
        for start in 0..<tokens.count {
            for end in start + 1...min(tokens.count, start + max(1, characters.count)) {
                let match = HanMatch(characters, tokens[start..<end], readings)
                guard match.score > best.0 else { continue }
                let mask = (start..<end).reduce(UInt32(0)) { $0 | 1 << UInt32($1) }
                best = (match.score, mask)
            }
        }
        return best.0 >= 0.5 ? best : (best.0 * 0.6, 0)
    }
}
