//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//
/// Tells of names by the million, in a fraction of a microsecond each, which of a list they may be: those with the same
/// words in any order and either script, where one may be missing on either side or misspelled by a letter.
///
/// What it gives has still to be compared. Looser likenesses it does not see; ``NameIndex`` does.
public struct NameSieve: Sendable {
    private let table: SieveTable
    private let readings: NameReadings
    private let forms: CompanyForms

    /// The mark of a key that stands for a whole name; no word has it.
    private static let whole: UInt32 = 0
    /// Ways of reading a Chinese name that are filed.
    private static let mostReadings = 8

    public init(_ names: some Sequence<String>, readings: NameReadings) {
        self.readings = readings
        forms = .standard
        var filed: [SieveTable.Filed] = []
        for (entry, text) in names.enumerated() {
            let name = Name(text, readings: readings)
            for words in Self.spellings(name, readings) {
                Self.file(words, UInt32(entry), &filed)
            }
        }
        table = SieveTable(filed)
    }

    /// Working memory, kept from text to text by whoever asks.
    public struct Scratch: Sendable {
        var words = SieveWords(partsNumbers: false)

        public init() {}
    }

    /// The entries that a name may be, some perhaps more than once.
    ///
    /// - Parameter bytes: the name in UTF-8.
    public func candidates(_ bytes: UnsafeBufferPointer<UInt8>, _ scratch: inout Scratch) -> [Int] {
        guard !table.isEmpty else { return [] }
        scratch.words.read(bytes)
        var found: [Int] = []
        if scratch.words.isRare || scratch.words.han.count > 4 || forms.mayEnd(scratch.words.han)
            || forms.mayBegin(scratch.words.words.lazy.map(\.hash))
        {
            let name = Name(String(decoding: bytes, as: UTF8.self), readings: readings)
            for words in Self.spellings(name, readings) { look(words, &found) }
        } else if scratch.words.han.isEmpty {
            look(scratch.words.words, &found)
        } else {
            let tokens = scratch.words.words
            let han = scratch.words.han.map { readings.simplified($0) }
            for words in Self.spellings(han, tokens, readings) { look(words, &found) }
        }
        return found
    }

    /// A text that may be more entries than this is nobody in particular; of them so many are given.
    private static let most = 400

    // MARK: Keys

    private static func file(_ words: [SieveWords.Word], _ entry: UInt32, _ filed: inout [SieveTable.Filed]) {
        guard !words.isEmpty else { return }
        let sum = words.reduce(0 as UInt64) { $0 &+ SieveKey.mixed($1.hash) }
        filed.append(SieveTable.Filed(key: SieveKey.folded(sum), entry: entry, mark: whole))
        guard words.count > 1 else { return }
        for word in words {
            let key = SieveKey.folded(sum &- SieveKey.mixed(word.hash))
            // A character is no word that may be misspelled, but it is not the whole name either.
            filed.append(SieveTable.Filed(key: key, entry: entry, mark: max(1, word.letters)))
        }
    }

    private func look(_ words: [SieveWords.Word], _ found: inout [Int]) {
        guard !words.isEmpty else { return }
        let sum = words.reduce(0 as UInt64) { $0 &+ SieveKey.mixed($1.hash) }
        table.each(SieveKey.folded(sum)) { entry, mark in
            // One word is part of too many names.
            if mark == Self.whole || words.count > 1, found.count < Self.most { found.append(Int(entry)) }
        }
        guard words.count > 1 else { return }
        for word in words {
            table.each(SieveKey.folded(sum &- SieveKey.mixed(word.hash))) { entry, mark in
                guard found.count < Self.most else { return }
                if mark == Self.whole ? words.count > 2 : SieveWords.mayBeNear(mark, word.letters) {
                    found.append(Int(entry))
                }
            }
        }
    }

    // MARK: Scripts

    private static func spellings(_ name: Name, _ readings: NameReadings) -> [[SieveWords.Word]] {
        let tokens = name.words.tokens.prefix(SieveWords.most).map { token in
            SieveWords.Word(hash: token.letters, letters: token.mark(in: name.words), isNumber: false)
        }
        return spellings(name.han, tokens, readings)
    }

    /// The words of a name, and of one in characters its Sino-Vietnamese syllables and its pinyin, as passports write it
    /// and syllable by syllable.
    private static func spellings(
        _ han: [Unicode.Scalar],
        _ tokens: [SieveWords.Word],
        _ readings: NameReadings
    ) -> [[SieveWords.Word]] {
        guard !han.isEmpty else { return [tokens] }
        let characters = han.prefix(SieveWords.most).map {
            SieveWords.Word(hash: character($0), letters: 0, isNumber: false)
        }
        var spellings = [characters + tokens]
        guard (2...6).contains(han.count), tokens.isEmpty else { return spellings }
        var syllables: [[SieveWords.Word]] = [[]]
        for scalar in han {
            let read = readings[scalar]?.vietnamese.prefix(2) ?? []
            guard !read.isEmpty, syllables.count * read.count <= mostReadings else {
                syllables = []
                break
            }
            syllables = syllables.flatMap { words in read.map { words + [word(folded($0))] } }
        }
        spellings += syllables
        let mandarin = han.map { readings[$0]?.mandarin.first ?? [] }
        guard mandarin.allSatisfy({ !$0.isEmpty }) else { return spellings }
        let surname = KnownNames.standard.surnames[[han[0]]] ?? mandarin[0]
        spellings.append([word(surname), word(mandarin.dropFirst().flatMap(\.self))])
        if han.count > 2 { spellings.append([word(surname)] + mandarin.dropFirst().map { word($0) }) }
        return spellings
    }

    private static func folded(_ syllable: NameReadings.Syllable) -> [UInt8] {
        var letters: [UInt8] = []
        for scalar in String(decoding: syllable.text, as: UTF8.self).unicodeScalars {
            var rest = FoldTable.bytes(scalar)
            while rest != 0 {
                letters.append(UInt8(truncatingIfNeeded: rest))
                rest >>= 8
            }
        }
        return letters
    }

    private static func word(_ letters: [UInt8]) -> SieveWords.Word {
        var occurring: UInt32 = 0
        for byte in letters { occurring |= 1 << (UInt32(byte) & 31) }
        return SieveWords.Word(
            hash: NameHash.of(letters),
            letters: SieveWords.mark(occurring, UInt32(letters.count)),
            isNumber: false
        )
    }

    private static func character(_ scalar: Unicode.Scalar) -> UInt64 {
        UInt64(scalar.value) &* 0xA076_1D64_78BD_642F
    }
}
