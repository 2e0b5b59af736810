//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The words of two names laid against one another.
struct LatinMatch: Sendable {
    /// 0…1
    var score = 0.0
    /// The score if words with one error in them are taken for what they may have been; for ranking only.
    var loose = 0.0
    /// Words that are the same, or near enough.
    var matched = 0
    var words = 0
    /// Words that have the same letters and other tones.
    var tones = 0
    /// Whether every word of the shorter name stands in the longer, or one of as many words is misspelled.
    private(set) var isWhole = false

    private static let near = 0.74
    /// Words of so few letters have to be nearer.
    private static let short = 4
    private static let nearShort = 0.8
    private static let mostWords = 24
    /// A word of fewer letters with another letter in it is another word.
    private static let misspelled = 4

    /// Which words of a name have found their like.
    private struct Side {
        let words: NameWords
        let tokens: ArraySlice<NameToken>
        var used: UInt32 = 0

        init(_ words: NameWords) {
            self.words = words
            tokens = words.tokens.prefix(LatinMatch.mostWords)
        }

        func isFree(_ place: Int) -> Bool { used & (1 << UInt32(place)) == 0 }

        /// Weight of all words, and of those without their like.
        var weights: (all: Double, left: Double) {
            var (all, left) = (0.0, 0.0)
            for (place, token) in tokens.enumerated() {
                let weight = token.weight
                all += weight
                if isFree(place) { left += weight }
            }
            return (all, left)
        }
    }

    init(_ first: NameWords, _ second: NameWords) {
        var a = Side(first)
        var b = Side(second)
        guard !a.tokens.isEmpty, !b.tokens.isEmpty else { return }
        words = max(a.tokens.count, b.tokens.count)
        var common = equal(&a, &b)
        let shorter = min(a.tokens.count, b.tokens.count)
        isWhole = matched == shorter
        if matched < shorter {
            let equal = matched
            common += near(&a, &b)
            // Set by a near word that is long enough.
            isWhole = isWhole && matched == words && equal + 1 == words && words > 1
        }
        score = Self.score(common, a, b)
        if Self.descendsOtherwise(a.tokens, b.tokens) { score *= 0.8 }
        if score < 0.98 {
            let joined = Self.joined(first, second)
            if joined > score { (score, isWhole) = (joined, true) }
        }
        common += mistyped(&a, &b)
        loose = max(score, Self.score(common, a, b))
    }

    private static func score(_ common: Double, _ a: Side, _ b: Side) -> Double {
        let (allA, leftA) = a.weights
        let (allB, leftB) = b.weights
        let all = allA + allB
        // A word more on one side is common; another word in the same place makes another name.
        let swapped = min(leftA, leftB)
        let extra = max(leftA, leftB) - swapped
        let score = common / max(1e-9, all / 2 - 0.36 * extra)
        return max(0, min(1, score - 1.1 * swapped / (all / 2)))
    }

    /// Words of three letters and more that one error sets apart.
    private func mistyped(_ a: inout Side, _ b: inout Side) -> Double {
        var common = 0.0
        for (i, token) in a.tokens.enumerated() where a.isFree(i) && token.count >= 3 {
            for (j, other) in b.tokens.enumerated() where b.isFree(j) && other.count >= 3 {
                guard TokenSimilarity.isNear(a.words.bytes(token), b.words.bytes(other)) else { continue }
                a.used |= 1 << UInt32(i)
                b.used |= 1 << UInt32(j)
                common += (token.weight + other.weight) / 2 * 0.7
                break
            }
        }
        return common
    }

    /// Words with the same letters.
    private mutating func equal(_ a: inout Side, _ b: inout Side) -> Double {
        var common = 0.0
        for (i, token) in a.tokens.enumerated() {
            for (j, other) in b.tokens.enumerated() where other.letters == token.letters && b.isFree(j) {
                a.used |= 1 << UInt32(i)
                b.used |= 1 << UInt32(j)
                matched += 1
                if token.toned != other.toned { tones += 1 }
                common += token.weight
                break
            }
        }
        return common
    }

    /// Words that are near, the nearest first.
    private mutating func near(_ a: inout Side, _ b: inout Side) -> Double {
        var pairs: [(ratio: Double, a: Int, b: Int)] = []
        for (i, token) in a.tokens.enumerated() where a.isFree(i) {
            var sound: [UInt8] = []
            for (j, other) in b.tokens.enumerated() where b.isFree(j) {
                if sound.isEmpty { sound = TokenSimilarity.sound(a.words.bytes(token)) }
                let ratio = Self.ratio(token, other, a.words, b.words, sound)
                if ratio > 0 { pairs.append((ratio, i, j)) }
            }
        }
        if pairs.count > 1 { pairs.sort { ($1.ratio, $0.a, $0.b) < ($0.ratio, $1.a, $1.b) } }
        var common = 0.0
        for pair in pairs where a.isFree(pair.a) && b.isFree(pair.b) {
            a.used |= 1 << UInt32(pair.a)
            b.used |= 1 << UInt32(pair.b)
            matched += 1
            common += (a.tokens[pair.a].weight + b.tokens[pair.b].weight) / 2 * pair.ratio
            isWhole = isWhole || Self.isMisspelled(a, pair.a, b, pair.b)
        }
        return common
    }

    /// Whether two words are long enough and one error apart; others sound alike at most.
    private static func isMisspelled(_ a: Side, _ i: Int, _ b: Side, _ j: Int) -> Bool {
        min(a.tokens[i].count, b.tokens[j].count) >= misspelled
            && TokenSimilarity.isNear(a.words.bytes(a.tokens[i]), b.words.bytes(b.tokens[j]))
    }

    private static func ratio(
        _ a: NameToken,
        _ b: NameToken,
        _ first: NameWords,
        _ second: NameWords,
        _ soundA: [UInt8]
    ) -> Double {
        if a.count == 1 || b.count == 1 {
            // An initial may stand for a word.
            return first.letters[Int(a.start)] == second.letters[Int(b.start)] ? 0.8 : 0
        }
        let letters = TokenSimilarity.ratio(a, b, first.letters, second.letters)
        let soundB = TokenSimilarity.sound(second.bytes(b))
        if soundA == soundB, soundA.count > 1 { return max(letters, 0.93) }
        let least = min(a.count, b.count) <= short ? nearShort : near
        let best = max(letters, TokenSimilarity.ratio(soundA, soundB) * 0.96)
        return best >= least ? best * best : 0
    }

    /// Whether father and son change places: "Salman bin Muhammad" is not "Muhammad bin Salman".
    private static func descendsOtherwise(_ a: ArraySlice<NameToken>, _ b: ArraySlice<NameToken>) -> Bool {
        guard let first = a.firstIndex(where: { $0.kind == .descent }), first > 0, first + 1 < a.count,
            let second = b.firstIndex(where: { $0.kind == .descent }), second > 0, second + 1 < b.count
        else { return false }
        return a[first - 1].letters == b[second + 1].letters || a[first + 1].letters == b[second - 1].letters
    }

    /// Names written in one word or with other gaps: "RamiMakhlouf".
    private static func joined(_ a: NameWords, _ b: NameWords) -> Double {
        guard a.count != b.count else { return 0 }
        let lengthA = a.tokens.reduce(0) { $0 + $1.count }
        let lengthB = b.tokens.reduce(0) { $0 + $1.count }
        guard abs(lengthA - lengthB) <= 2, lengthA <= 64, lengthA >= 6 else { return 0 }
        let ratio = TokenSimilarity.ratio(a.joined, b.joined)
        return ratio >= 0.93 ? ratio * 0.98 : 0
    }
}
