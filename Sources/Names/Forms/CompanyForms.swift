//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Finds the legal form of a company in its name, in Vietnamese, Chinese and the usual Latin abbreviations.
struct CompanyForms: Sendable {
    struct Found: Sendable {
        var form: String?
        var isBranch = false
    }

    private struct Pattern: Sendable {
        let words: NameWords
        let form: String
        let isBranch: Bool
        /// Only as the last words: short abbreviations are parts of other names.
        let isLast: Bool

        var isShort: Bool { isLast && words.count == 1 && words.tokens[0].count <= 3 }
        /// Long enough to be known with a typing error in it.
        var bearsAnError: Bool { !isLast && words.count > 1 && words.letters.count >= 6 }
    }

    /// By the first word, the longest first.
    private let latin: [UInt64: [Pattern]]
    /// Those that begin a name, the longest first.
    private let leading: [Pattern]
    private let han: [(text: [Unicode.Scalar], form: String, isBranch: Bool)]

    /// What forms of one word, and the first two words of others, come to.
    private let beginnings: HashBits

    static let standard = CompanyForms()

    private static let anywhere: Set<String> = [
        "cong", "tong", "tap", "doanh", "ho", "hop", "chi", "van", "ct", "cty", "ctcp", "tnhh", "tct", "dntn", "hkd",
        "htx", "vpdd", "c", "trach", "cn", "tm", "oao", "ooo", "zao", "pao", "ojsc", "pjsc", "open", "closed",
    ]

    private init() {
        var latin: [UInt64: [Pattern]] = [:]
        var han: [(text: [Unicode.Scalar], form: String, isBranch: Bool)] = []
        for (form, written) in NameTables.rows("forms") {
            let isBranch = written.hasSuffix("*")
            let text = isBranch ? String(written.dropLast()) : written
            if let first = text.unicodeScalars.first, first.isHan {
                han.append((Array(text.unicodeScalars), form, isBranch))
                continue
            }
            var words = NameWords()
            for word in text.split(separator: " ") { words.append(Array(word.utf8)) }
            guard let first = words.tokens.first else { continue }
            let isLast = !Self.anywhere.contains(words.text(first))
            let pattern = Pattern(words: words, form: form, isBranch: isBranch, isLast: isLast)
            latin[first.letters, default: []].append(pattern)
        }
        self.latin = latin.mapValues { $0.sorted { $0.words.count > $1.words.count } }
        leading = latin.values.flatMap(\.self).filter(\.bearsAnError).sorted {
            ($1.words.count, $0.words.letters.count, $0.form) < ($0.words.count, $1.words.letters.count, $1.form)
        }
        self.han = han.sorted { $0.text.count > $1.text.count }
        var beginnings = HashBits()
        for pattern in latin.values.flatMap(\.self) {
            let tokens = pattern.words.tokens
            beginnings.insert(tokens.count == 1 ? tokens[0].letters : Self.pair(tokens[0].letters, tokens[1].letters))
        }
        self.beginnings = beginnings
    }

    private static func pair(_ a: UInt64, _ b: UInt64) -> UInt64 { a &* 3 &+ b }

    /// Whether a form may stand among words, by their hashes; false is sure.
    func mayBegin(_ words: some Collection<UInt64>) -> Bool {
        var before: UInt64?
        for word in words {
            if beginnings.mayHold(word) { return true }
            if let before, beginnings.mayHold(Self.pair(before, word)) { return true }
            before = word
        }
        return false
    }

    /// Whether characters end in a form.
    func mayEnd(_ characters: [Unicode.Scalar]) -> Bool {
        characters.count > 2 && han.contains { characters.count > $0.text.count && characters.ends(in: $0.text) }
    }

    /// Takes the form out of the words of a name; a name that is nothing but a form keeps its words.
    func take(from words: inout NameWords) -> Found {
        var found = Found()
        let tokens = words.tokens
        var kept: [NameToken] = []
        var place = 0
        while place < tokens.count {
            let pattern = pattern(tokens, at: place) ?? (place == 0 ? misspelled(words) : nil)
            if let pattern {
                if !pattern.isBranch, found.form == nil || found.form == "company" { found.form = pattern.form }
                if pattern.isBranch { found.isBranch = true }
                place += pattern.words.count
            } else {
                kept.append(tokens[place])
                place += 1
            }
        }
        if !kept.isEmpty, kept.count < tokens.count { words = words.keeping(kept) }
        return found
    }

    private func pattern(_ tokens: [NameToken], at place: Int) -> Pattern? {
        guard let patterns = latin[tokens[place].letters] else { return nil }
        return patterns.first { pattern in
            let end = place + pattern.words.count
            guard end <= tokens.count, !pattern.isLast || (place > 0 && isEnd(tokens, from: end)) else { return false }
            // "Trường Sa" is no société anonyme.
            if pattern.isShort, tokens.contains(where: \.isMarked) { return false }
            return zip(tokens[place..<end], pattern.words.tokens).allSatisfy { $0.letters == $1.letters }
        }
    }

    /// Whether nothing but forms follows.
    private func isEnd(_ tokens: [NameToken], from place: Int) -> Bool {
        place == tokens.count || (place < tokens.count && pattern(tokens, at: place) != nil)
    }

    /// A form at the beginning of which one word has one letter too few, too many, wrong or turned.
    private func misspelled(_ words: NameWords) -> Pattern? {
        leading.first { pattern in
            guard pattern.words.count < words.count else { return false }
            var errors = 0
            for (token, expected) in zip(words.tokens, pattern.words.tokens) where token.letters != expected.letters {
                errors += 1
                guard errors == 1, expected.count >= 3,
                    TokenSimilarity.isNear(words.bytes(token), pattern.words.bytes(expected))
                else { return false }
            }
            return errors == 1
        }
    }

    /// Takes the form out of Chinese characters.
    func take(from characters: inout [Unicode.Scalar]) -> Found {
        var found = Found()
        var isChanged = true
        while isChanged {
            isChanged = false
            for (text, form, isBranch) in han where characters.count > text.count {
                guard characters.suffix(text.count).elementsEqual(text) else { continue }
                characters.removeLast(text.count)
                if !isBranch, found.form == nil || found.form == "company" { found.form = form }
                if isBranch { found.isBranch = true }
                isChanged = true
                break
            }
        }
        return found
    }
}

extension [Unicode.Scalar] {
    fileprivate func ends(in tail: [Unicode.Scalar]) -> Bool { suffix(tail.count).elementsEqual(tail) }
}
