//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension NameIndex {
    /// Words that one search looks at; the rest of a longer name is not needed to find it.
    private static let mostWords = 12
    private static let mostCompared = 32
    /// Postings that one search follows for the words that it begins with.
    private static let screened = 30_000

    /// The entries that are the same name as one, or nearly: all words of the shorter name found in the longer, each with
    /// one error at most, in any order and either script. Much faster than ``search(_:limit:least:scratch:)``, which also
    /// finds translations, abbreviations and parts.
    ///
    /// - Parameter least: hits of a lower score are left out.
    public func screen(_ text: String, least: Double, scratch: inout NameScratch) -> [Hit] {
        guard count > 0 else { return [] }
        let name = Name(text, readings: readings)
        guard !name.isEmpty else { return [] }
        var slots = name.words.tokens.prefix(Self.mostWords).map { token in
            scratch.numbers(for: token.letters) { self.numbers(of: token, in: name.words) }
        }
        slots += slotsOfCharacters(name.han)
        guard let candidates = candidates(slots, &scratch) else { return [] }
        var hits: [Hit] = []
        for entry in candidates {
            let match = matcher.match(name, Name(self.text(entry), readings: readings))
            if match.score >= least { hits.append(Hit(entry: entry, score: match.score, rank: match.score)) }
        }
        hits.sort { ($1.score, $0.entry) < ($0.score, $1.entry) }
        return hits
    }

    /// The pieces under which a word, or one that it may be meant for, is filed.
    private func numbers(of token: NameToken, in words: NameWords) -> [UInt32] {
        var numbers: [UInt32] = []
        if let own = table.number(of: NameKeys.word(token.letters)) { numbers.append(UInt32(own)) }
        for guess in near.near(words.bytes(token), hash: token.letters, most: 200) {
            if let number = table.number(of: NameKeys.word(guess)) { numbers.append(UInt32(number)) }
        }
        return numbers
    }

    /// Characters with their readings; a given name in pinyin is one word.
    private func slotsOfCharacters(_ han: [Unicode.Scalar]) -> [[UInt32]] {
        guard !han.isEmpty else { return [] }
        var slots = han.prefix(Self.mostWords).map { character -> [UInt32] in
            var keys = [NameKeys.character(character)]
            if let entry = readings[character] {
                keys += entry.vietnamese.prefix(4).map { NameKeys.word($0.letters) }
                keys += entry.mandarin.prefix(2).map { NameKeys.word(NameHash.of($0)) }
            }
            return keys.compactMap { table.number(of: $0).map { UInt32($0) } }
        }
        guard (2...4).contains(han.count) else { return slots }
        let given = han.dropFirst().flatMap { readings[$0]?.mandarin.first ?? [] }
        if let number = table.number(of: NameKeys.word(NameHash.of(given))) {
            for place in 1..<slots.count { slots[place].append(UInt32(number)) }
        }
        return slots
    }

    /// Entries that have most of the words; nil where none can have enough of them.
    private func candidates(_ slots: [[UInt32]], _ scratch: inout NameScratch) -> [Int]? {
        guard !slots.isEmpty else { return nil }
        let lengths = slots.map { $0.reduce(0) { $0 + Int(starts[Int($1) + 1] - starts[Int($1)]) } }
        // A name that shares none of its rarer half with another is not the same name.
        let order = slots.indices.sorted { lengths[$0] < lengths[$1] }
        scratch.prepare(count)
        var admitted = 0
        var followed = 0
        for (rank, slot) in order.enumerated() {
            let admitsNew = rank < (slots.count + 1) / 2 && (followed == 0 || followed + lengths[slot] <= Self.screened)
            if admitsNew {
                followed += lengths[slot]
            } else if scratch.isEmpty || lengths[slot] > Self.screened {
                break
            }
            admitted += 1
            for number in slots[slot] {
                entries.withUnsafeBufferPointer { entries in
                    let range = Int(starts[Int(number)])..<Int(starts[Int(number) + 1])
                    if admitsNew { scratch.add(entries[range], 1) } else { scratch.addKnown(entries[range], 1) }
                }
            }
        }
        defer { scratch.clear() }
        guard !scratch.isEmpty else { return nil }
        return scratch.commonest(Self.mostCompared, least: UInt16(max(1, admitted / 2)))
    }
}
