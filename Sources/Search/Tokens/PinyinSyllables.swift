//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Names

/// The syllables of pinyin, and a word taken apart into them.
struct PinyinSyllables: Sendable {
    private static let mostWays = 8
    private static let longestWord = 30
    private static let longestSyllable = 6

    private let known: Set<[UInt8]>

    init(_ readings: NameReadings) {
        var known = Set(readings.mandarinSyllables.map { Self.plain($0) })
        // As passports spell ü.
        if !known.isEmpty { known.formUnion([Array("lyu".utf8), Array("nyu".utf8)]) }
        self.known = known
    }

    var isEmpty: Bool { known.isEmpty }

    /// A syllable without the difference of u and ü, however that is written.
    static func plain(_ syllable: some Collection<UInt8>) -> [UInt8] {
        let text = syllable.map { $0 == UInt8(ascii: "v") ? UInt8(ascii: "u") : $0 }
        switch text {
        case Array("lyu".utf8): return Array("lu".utf8)
        case Array("nyu".utf8): return Array("nu".utf8)
        default: return text
        }
    }

    /// The ways to read a word as syllables, none where it is not pinyin; few syllables first.
    func ways(_ word: some Collection<UInt8>) -> [[[UInt8]]] {
        let word = word.map { $0 == UInt8(ascii: "v") ? UInt8(ascii: "u") : $0 }
        guard !known.isEmpty, word.count <= Self.longestWord else { return [] }
        // The ways from each place to the end.
        var ways: [[[[UInt8]]]] = Array(repeating: [], count: word.count + 1)
        ways[word.count] = [[]]
        for start in stride(from: word.count - 1, through: 0, by: -1) {
            for length in stride(from: min(Self.longestSyllable, word.count - start), to: 0, by: -1) {
                let syllable = Array(word[start..<start + length])
                guard known.contains(syllable) else { continue }
                for rest in ways[start + length] { ways[start].append([Self.plain(syllable)] + rest) }
            }
            ways[start].sort { $0.count < $1.count }
            ways[start].removeLast(max(0, ways[start].count - Self.mostWays))
        }
        return ways[0]
    }
}
