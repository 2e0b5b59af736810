//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Finds words and phrases in descriptions, however they are written: other case, no tone marks, blanks or dots between
/// letters, digits for letters, one letter wrong.
///
/// Short words would be found everywhere that way; below five letters a word has to stand with its own marks.
struct WordMatcher: Sendable {
    private struct Phrase: Sendable {
        let text: String
        let words: [String]
        /// With its marks; for phrases that are too short to be folded.
        let isExact: Bool
    }

    /// Phrases by their first word.
    private var phrases: [String: [Phrase]] = [:]
    /// Whether there are phrases that are too short to be folded.
    private var hasExact = false
    /// Single long words, in which one letter may be wrong, by length in bytes.
    private var longWords: [Int: [(word: [UInt8], text: String)]] = [:]

    private var filter = WordFilter()

    private static let shortest = 5
    private static let shortestMisspelt = 7

    init(_ texts: [String]) {
        for text in texts {
            let words = FoldedText.words(of: text)
            guard let first = words.first else { continue }
            let isHan = first.unicodeScalars.contains(where: FoldedText.isHan)
            let letters = words.reduce(0) { $0 + $1.unicodeScalars.count }
            let isExact = !isHan && letters < Self.shortest
            let phrase = Phrase(text: text, words: isExact ? Self.exactWords(of: text) : words, isExact: isExact)
            guard let key = phrase.words.first else { continue }
            phrases[key, default: []].append(phrase)
            filter.add(first: first)
            hasExact = hasExact || isExact
            if words.count == 1, !isHan, first.utf8.count >= Self.shortestMisspelt {
                longWords[first.utf8.count, default: []].append((Array(first.utf8), text))
                filter.add(long: first)
            }
        }
    }

    /// The first listed phrase that a text contains; nil when there is none.
    func firstMatch(in text: String) -> String? {
        guard filter.mayMatch(text) else { return nil }
        let words = FoldedText.words(of: text)
        if let found = find(words, isExact: false) { return found }
        if hasExact, let found = find(Self.exactWords(of: text), isExact: true) { return found }
        let plain = Self.joiningLetters(words.map(Self.withoutDigits))
        if plain != words, let found = find(plain, isExact: false) { return found }
        return plain.lazy.compactMap(misspelt).first
    }

    private func find(_ words: [String], isExact: Bool) -> String? {
        for (place, word) in words.enumerated() {
            for phrase in phrases[word] ?? [] where phrase.isExact == isExact {
                let rest = words[place...].prefix(phrase.words.count)
                if rest.elementsEqual(phrase.words) { return phrase.text }
            }
        }
        return nil
    }

    private func misspelt(_ word: String) -> String? {
        let bytes = Array(word.utf8)
        guard bytes.count >= Self.shortestMisspelt - 1 else { return nil }
        for length in bytes.count - 1...bytes.count + 1 {
            for (known, text) in longWords[length] ?? [] where Self.differByOne(bytes, known) { return text }
        }
        return nil
    }

    /// Whether two different words become equal by changing, adding or dropping one byte.
    private static func differByOne(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        let start = zip(a, b).prefix { $0 == $1 }.count
        let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
        let shorter = min(a.count, b.count)
        return max(a.count, b.count) - min(shorter, start + min(end, shorter - start)) <= 1
    }

    /// Lower case, with marks.
    private static func exactWords(of text: String) -> [String] {
        if let scalars = LetterTable.lower(text) {
            return scalars.split { !LetterTable.isWord($0) }.map { word in
                var text = ""
                text.unicodeScalars.append(contentsOf: word)
                return text
            }
        }
        return text.normalizedLowercase.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Digits and signs that stand for letters inside a word.
    private static func withoutDigits(_ word: String) -> String {
        guard word.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }),
            word.utf8.contains(where: { $0 >= 0x61 && $0 <= 0x7A })
        else { return word }
        let letters = word.utf8.map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "0"): UInt8(ascii: "o")
            case UInt8(ascii: "1"): UInt8(ascii: "i")
            case UInt8(ascii: "3"): UInt8(ascii: "e")
            case UInt8(ascii: "4"): UInt8(ascii: "a")
            case UInt8(ascii: "5"): UInt8(ascii: "s")
            case UInt8(ascii: "7"): UInt8(ascii: "t")
            default: byte
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Three or more single letters in a row are one word that somebody pulled apart.
    private static func joiningLetters(_ words: [String]) -> [String] {
        var joined: [String] = []
        var letters: [String] = []
        func close() {
            if letters.count > 2 { joined.append(letters.joined()) } else { joined += letters }
            letters = []
        }
        for word in words {
            if word.utf8.count == 1 {
                letters.append(word)
            } else {
                close()
                joined.append(word)
            }
        }
        close()
        return joined
    }
}
