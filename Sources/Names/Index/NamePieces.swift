//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The pieces of a name under which it is filed, or looked for.
struct NamePieces {
    /// A key and how much it counts, 0…1; readings and translations count less than what is written.
    struct Piece {
        let key: UInt32
        let share: Float
        /// Whether it stands for what may have been meant.
        let isGuess: Bool
    }

    private(set) var pieces: [Piece] = []
    private let readings: NameReadings
    /// Where words are looked up that were meant; nil for names that are filed.
    private let near: NearWords?
    /// Guesses that nothing is filed under are left out at once.
    private let table: KeyTable?

    private static let most = 400
    private static let mostNear = 160

    init(_ name: Name, _ readings: NameReadings, near: NearWords? = nil, table: KeyTable? = nil) {
        self.readings = readings
        self.table = table
        self.near = near
        words(name.words)
        characters(name.han)
        finish()
    }

    /// Each key once, with the most that it counts.
    private mutating func finish() {
        pieces.sort { ($0.key, $1.share) < ($1.key, $0.share) }
        var last: UInt32?
        pieces.removeAll { piece in
            defer { last = piece.key }
            return piece.key == last
        }
        if pieces.count > Self.most { pieces = Array(pieces.sorted { $0.share > $1.share }.prefix(Self.most)) }
    }

    private mutating func add(_ key: UInt32, _ share: Float, isGuess: Bool = false) {
        if isGuess, let table, !table.mayHold(key) { return }
        pieces.append(Piece(key: key, share: share, isGuess: isGuess))
    }

    private mutating func words(_ words: NameWords) {
        let hashes = words.tokens.map(\.letters)
        for token in words.tokens {
            add(NameKeys.word(token.letters), 1)
            NameKeys.parts(words.bytes(token)) { add($0, 0.8) }
            if let long = TermDictionary.standard.writtenOut(token) { written(long, share: 0.7) }
        }
        for (a, b) in zip(hashes, hashes.dropFirst()) { add(NameKeys.pair(a, b), 1) }
        if hashes.count > 1 { add(NameKeys.all(hashes), 1) }
        guard near != nil else { return }
        for (a, b) in zip(hashes, hashes.dropFirst(2)) { add(NameKeys.pair(a, b), 0.8, isGuess: true) }
        for place in hashes.indices { guesses(words, place, hashes) }
    }

    /// What a word with one error in it may have been.
    private mutating func guesses(_ words: NameWords, _ place: Int, _ hashes: [UInt64]) {
        guard let near else { return }
        let token = words.tokens[place]
        for guess in near.near(words.bytes(token), hash: token.letters, most: Self.mostNear) {
            if place > 0 { add(NameKeys.pair(hashes[place - 1], guess), 0.9, isGuess: true) }
            if place + 1 < hashes.count { add(NameKeys.pair(guess, hashes[place + 1]), 0.9, isGuess: true) }
            if token.count >= NameKeys.longWord || hashes.count < 3 { add(NameKeys.word(guess), 0.7, isGuess: true) }
        }
    }

    private mutating func written(_ words: NameWords, share: Float) {
        for token in words.tokens { add(NameKeys.word(token.letters), share) }
        for (a, b) in zip(words.tokens, words.tokens.dropFirst()) { add(NameKeys.pair(a.letters, b.letters), share) }
    }

    private mutating func characters(_ han: [Unicode.Scalar]) {
        guard !han.isEmpty else { return }
        for character in han { add(NameKeys.character(character), 1) }
        for (a, b) in zip(han, han.dropFirst()) { add(NameKeys.characters(a, b), 1) }
        let syllables = han.map { readings[$0]?.vietnamese.prefix(3).map(\.letters) ?? [] }
        for read in syllables {
            for (place, syllable) in read.enumerated() { add(NameKeys.word(syllable), place == 0 ? 0.9 : 0.5) }
        }
        for (first, second) in zip(syllables, syllables.dropFirst()) {
            for a in first { for b in second { add(NameKeys.pair(a, b), 0.8) } }
        }
        for words in KnownNames.standard.exonyms[han] ?? [] { written(words, share: 1) }
        for piece in TermDictionary.standard.pieces(han) {
            switch piece {
            case .term(let characters, let words):
                for word in words {
                    add(NameKeys.word(NameHash.of(word)), 0.6)
                    NameKeys.parts(word) { add($0, 0.6) }
                }
                spelled(characters, 0.5)
            case .spelled(let characters):
                spelled(characters, 1)
            }
        }
        person(han)
    }

    private mutating func spelled(_ han: [Unicode.Scalar], _ share: Float) {
        let mandarin = han.map { readings[$0]?.mandarin.first ?? [] }
        let joined = mandarin.flatMap(\.self)
        add(NameKeys.word(NameHash.of(joined)), share)
        NameKeys.parts(joined) { add($0, share) }
        if han.count > 1 {
            for syllable in mandarin where !syllable.isEmpty { add(NameKeys.word(NameHash.of(syllable)), share * 0.6) }
        }
        for character in han {
            if let syllable = readings[character]?.cantonese.first {
                add(NameKeys.word(NameHash.of(syllable)), share * 0.6)
            }
        }
    }

    /// Surname and given name as passports spell them: "Sun Zhijie".
    private mutating func person(_ han: [Unicode.Scalar]) {
        guard (2...4).contains(han.count) else { return }
        let surname = KnownNames.standard.surnames[[han[0]]] ?? readings[han[0]]?.mandarin.first ?? []
        let given = han.dropFirst().flatMap { readings[$0]?.mandarin.first ?? [] }
        let (a, b) = (NameHash.of(surname), NameHash.of(given))
        add(NameKeys.word(b), 0.8)
        add(NameKeys.pair(a, b), 0.9)
    }
}
