//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Files names one after the other.
struct NameIndexBuilder {
    private(set) var texts: [UInt8] = []
    private(set) var ends: [UInt32] = []
    private(set) var table = KeyTable()
    private(set) var starts: [UInt32] = [0]
    private(set) var entries: [UInt32] = []
    private(set) var totals: [UInt16] = []
    private(set) var near = NearWords([])

    private let readings: NameReadings
    private var counts: [UInt32] = []
    /// The pieces of all names, one name after the other, and where those of each begin; one more than there are names.
    private(set) var filed: [UInt32] = []
    private(set) var beginnings: [UInt32] = [0]
    private var known: Set<UInt64> = []
    private var vocabulary: [NameWords] = [NameWords()]

    init(_ readings: NameReadings) { self.readings = readings }

    mutating func add(_ text: String) {
        texts.append(contentsOf: text.utf8)
        ends.append(UInt32(texts.count))
        let name = Name(text, readings: readings)
        for token in name.words.tokens where known.insert(token.letters).inserted { learn(name.words, token) }
        let pieces = NamePieces(name, readings).pieces
        for piece in pieces {
            let number = table.add(piece.key)
            if number == counts.count { counts.append(0) }
            counts[number] += 1
            filed.append(UInt32(number))
        }
        beginnings.append(UInt32(filed.count))
    }

    private mutating func learn(_ words: NameWords, _ token: NameToken) {
        // Words tell their places in 16 bits, so a vocabulary comes in parts.
        if (vocabulary.last?.letters.count ?? 0) > 60_000 { vocabulary.append(NameWords()) }
        vocabulary[vocabulary.count - 1].append(words.bytes(token))
    }

    /// Orders the entries by piece.
    consuming func finish() -> NameIndexBuilder {
        starts.reserveCapacity(counts.count + 1)
        for count in counts { starts.append((starts.last ?? 0) + count) }
        var next = starts
        entries = [UInt32](repeating: 0, count: filed.count)
        totals.reserveCapacity(ends.count)
        let worth = counts.map { Float(NameScratch.weight(length: Int($0), of: ends.count, share: 1)) }
        for entry in ends.indices {
            var total: Float = 0
            for place in Int(beginnings[entry])..<Int(beginnings[entry + 1]) {
                let number = Int(filed[place])
                entries[Int(next[number])] = UInt32(entry)
                next[number] += 1
                total += worth[number]
            }
            totals.append(UInt16(min(65_535, total)))
        }
        near = NearWords(vocabulary)
        table.seal()
        return self
    }
}
