//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Compares names across scripts: Vietnamese with its tones, Chinese by character and reading, Latin by word.
public struct NameMatcher: Sendable {
    /// From this score on two names are taken for the same; set on labelled pairs.
    public static let threshold = 0.7

    /// How it reads Chinese characters.
    public let readings: NameReadings

    public init(readings: NameReadings) {
        self.readings = readings
    }

    /// A name taken apart once, to be compared often.
    public func name(_ text: String) -> Name { Name(text, readings: readings) }

    /// The words of a name as written, without its legal form.
    public func core(_ text: String) -> String {
        let kept = Set(name(text).words.tokens.map(\.letters))
        return text.split(whereSeparator: \.isWhitespace).filter { word in
            let tokens = NameReader(String(word), readings).words.tokens
            return !tokens.isEmpty && tokens.allSatisfy { kept.contains($0.letters) }
        }
        .joined(separator: " ")
    }

    /// Compares two texts.
    public func match(_ a: String, _ b: String) -> NameMatch { match(name(a), name(b)) }

    /// Compares two names.
    public func match(_ a: Name, _ b: Name) -> NameMatch {
        var found = Found()
        let score = core(a, b, &found)
        var factor = 1.0
        if let first = a.form, let second = b.form {
            found.features.append(.form(first, second))
            if first != second { factor = Self.areLoose(first, second) ? 0.99 : 0.93 }
        }
        if a.isBranch != b.isBranch {
            found.features.append(.branch)
            factor *= 0.97
        }
        return NameMatch(
            score: score * factor,
            features: found.features,
            isWhole: found.isWhole,
            rank: max(score, found.loose) * factor
        )
    }

    /// The score alone, for ranking.
    public func score(_ a: Name, _ b: Name) -> Double { match(a, b).score }

    /// What a comparison found beside the score.
    private struct Found {
        var features: [NameMatch.Feature] = []
        var isWhole = false
        var loose = 0.0
    }

    private func core(_ a: Name, _ b: Name, _ found: inout Found) -> Double {
        if !a.han.isEmpty, !b.han.isEmpty { return characters(a, b, &found) }
        if !a.han.isEmpty { return a.words.isEmpty ? across(a, b, &found) : mixed(a, b, &found) }
        if !b.han.isEmpty { return b.words.isEmpty ? across(b, a, &found) : mixed(b, a, &found) }
        return words(a, b, &found)
    }

    private func words(_ a: Name, _ b: Name, _ found: inout Found) -> Double {
        guard !a.words.isEmpty, !b.words.isEmpty else { return 0 }
        if a.words.tokens.elementsEqual(b.words.tokens, by: { $0.letters == $1.letters && $0.toned == $1.toned }) {
            found.features.append(.same)
            found.isWhole = true
            return 1
        }
        let match = Self.best(a.words, b.words)
        found.features.append(.words(matched: match.matched, of: match.words))
        found.loose = match.loose
        found.isWhole = match.isWhole
        guard match.tones > 0 else { return match.score }
        // Other tones make another word in Vietnamese, unless one side was typed without any.
        let isBare = Self.isBare(a.words.tokens) || Self.isBare(b.words.tokens)
        found.features.append(.tones(match.tones))
        let loss = (isBare ? 0.02 : 0.12) * Double(match.tones) / Double(max(1, match.words))
        return match.score * (1 - max(loss, isBare ? 0.01 : 0.05))
    }

    /// As written, or with abbreviations written out where that brings the names nearer.
    private static func best(_ a: NameWords, _ b: NameWords) -> LatinMatch {
        let match = LatinMatch(a, b)
        let (longA, longB) = (TermDictionary.standard.writtenOut(a), TermDictionary.standard.writtenOut(b))
        guard longA != nil || longB != nil else { return match }
        var other = LatinMatch(longA ?? a, longB ?? b)
        other.tones = match.tones
        return other.score > match.score ? other : match
    }

    /// Whether no word carries a mark.
    private static func isBare(_ tokens: [NameToken]) -> Bool {
        !tokens.contains(where: \.isMarked)
    }

    private func characters(_ a: Name, _ b: Name, _ found: inout Found) -> Double {
        let common = Self.commonCount(a.han, b.han)
        let (shorter, longer) = (min(a.han.count, b.han.count), max(a.han.count, b.han.count))
        found.features.append(.characters(reading: "same", matched: common, of: longer))
        found.isWhole = common == shorter
        if common == longer, a.han == b.han { return 1 }
        let extra = Double(longer - shorter)
        let missing = Double(shorter - common)
        let all = Double(shorter + longer) / 2
        return max(0, Double(common) / (all - 0.2 * extra) - 0.8 * missing / all)
    }

    /// "TCL科技" against "TCL Technology": the words first, then the characters with what is left.
    private func mixed(_ mixed: Name, _ latin: Name, _ found: inout Found) -> Double {
        var left = latin.words.tokens
        var common = 0
        for token in mixed.words.tokens {
            guard let place = left.firstIndex(where: { $0.letters == token.letters }) else { continue }
            left.remove(at: place)
            common += 1
        }
        found.features.append(.words(matched: common, of: mixed.words.count))
        let words = Double(common) / Double(mixed.words.count)
        guard !left.isEmpty else { return words * 0.8 }
        let rest = latin.words.keeping(left)
        let meaning = TranslationMatch(mixed.han, rest, readings)
        found.features.append(.translated(matched: meaning.matched, of: meaning.pieces))
        found.isWhole = common == mixed.words.count && meaning.matched == meaning.pieces
        return 0.6 * words + 0.4 * max(meaning.score, HanMatch(mixed.han, rest, readings).score)
    }

    private func across(_ han: Name, _ latin: Name, _ found: inout Found) -> Double {
        let sound = HanMatch(han.han, latin.words, readings)
        let meaning = TranslationMatch(han.han, latin.words, readings)
        if meaning.score * 0.95 > sound.score {
            found.features.append(.translated(matched: meaning.matched, of: meaning.pieces))
            found.isWhole = meaning.matched == meaning.pieces
            return meaning.score * 0.95
        }
        found.features.append(
            .characters(reading: sound.reading.rawValue, matched: sound.matched, of: sound.characters)
        )
        found.isWhole = sound.matched == sound.characters
        if sound.tones > 0 { found.features.append(.tones(sound.tones)) }
        return sound.score
    }

    /// Length of the longest common subsequence of characters.
    private static func commonCount(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var row = [Int](repeating: 0, count: b.count + 1)
        for character in a.prefix(64) {
            var diagonal = 0
            for place in b.indices.prefix(64) {
                let above = row[place + 1]
                row[place + 1] = character == b[place] ? diagonal + 1 : max(above, row[place])
                diagonal = above
            }
        }
        return row.last.map { max($0, row.max() ?? 0) } ?? 0
    }

    /// Forms that are used for one another in everyday writing.
    private static func areLoose(_ a: String, _ b: String) -> Bool {
        let everyday: Set<String> = ["ltd", "llc", "company", "corp", "inc", "group", "holding"]
        if everyday.contains(a), everyday.contains(b) { return true }
        return (a == "jsc" && everyday.contains(b)) || (b == "jsc" && everyday.contains(a))
    }
}
