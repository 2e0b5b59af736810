//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Chinese characters laid against Latin words: by Sino-Vietnamese syllables, by Mandarin or by Cantonese.
struct HanMatch: Sendable {
    enum Reading: String, Sendable {
        case vietnamese
        case mandarin
        case cantonese
        case exonym
    }

    /// 0…1
    var score = 0.0
    var reading = Reading.vietnamese
    /// Characters whose reading was found.
    var matched = 0
    var characters = 0
    /// Syllables with the same letters and another tone.
    var tones = 0

    private static let most = 32

    init(_ han: [Unicode.Scalar], _ words: NameWords, _ readings: NameReadings) {
        let han = Array(han.prefix(Self.most))
        let tokens = words.tokens.prefix(Self.most)
        guard !han.isEmpty, !tokens.isEmpty else { return }
        characters = han.count
        if let known = KnownNames.standard.exonyms[han],
            known.contains(where: { $0.tokens.map(\.letters) == tokens.map(\.letters) })
        {
            (score, reading, matched) = (1, .exonym, han.count)
            return
        }
        syllables(han, tokens, readings)
        spelled(han, words.keeping(Array(tokens)).joined, readings)
    }

    /// The longest alignment in order; each character is one syllable.
    private mutating func syllables(_ han: [Unicode.Scalar], _ tokens: ArraySlice<NameToken>, _ readings: NameReadings)
    {
        let rows = han.count + 1
        let columns = tokens.count + 1
        var best = [Double](repeating: 0, count: rows * columns)
        for (i, character) in han.enumerated() {
            let known = readings[character]?.vietnamese ?? []
            for (j, token) in tokens.enumerated() {
                let hit = Self.worth(token, known)
                let place = (i + 1) * columns + j + 1
                best[place] = max(best[place - 1], best[place - columns], best[place - columns - 1] + hit)
            }
        }
        let sum = best[rows * columns - 1]
        score = 2 * sum / Double(han.count + tokens.count)
        var (i, j) = (han.count, tokens.count)
        while i > 0, j > 0 {
            let place = i * columns + j
            if best[place] == best[place - 1] {
                j -= 1
            } else if best[place] == best[place - columns] {
                i -= 1
            } else {
                matched += 1
                if best[place] - best[place - columns - 1] < 1 { tones += 1 }
                i -= 1
                j -= 1
            }
        }
    }

    private static func worth(_ token: NameToken, _ known: [NameReadings.Syllable]) -> Double {
        var worth = 0.0
        for (place, syllable) in known.enumerated() where syllable.letters == token.letters {
            // The usual reading with its tone is the best; a rare one, or another tone, is worth a little less.
            let tone = syllable.toned == token.toned ? 1 : 0.9
            worth = max(worth, tone - 0.01 * Double(min(place, 5)))
        }
        return worth
    }

    private mutating func spelled(_ han: [Unicode.Scalar], _ text: [UInt8], _ readings: NameReadings) {
        for (kind, ratio) in [
            (Reading.mandarin, Self.ratio(text, han, readings, \.mandarin)),
            (Reading.cantonese, Self.ratio(text, han, readings, \.cantonese)),
        ] {
            let worth = ratio * ratio * (kind == .mandarin ? 0.98 : 0.93)
            guard worth > score else { continue }
            (score, reading, tones) = (worth, kind, 0)
            matched = ratio > 0.9 ? han.count : Int(Double(han.count) * ratio * ratio)
        }
    }

    /// How near the letters come to the readings of the characters, as they stand or with the surname last.
    private static func ratio(
        _ text: [UInt8],
        _ han: [Unicode.Scalar],
        _ readings: NameReadings,
        _ reading: KeyPath<NameReadings.Entry, [[UInt8]]>
    ) -> Double {
        func spelling(_ han: some Collection<Unicode.Scalar>, surname: Bool) -> [UInt8] {
            var out: [UInt8] = []
            for (place, character) in han.enumerated() {
                if surname, place == 0, let known = KnownNames.standard.surnames[[character]],
                    text.dropFirst(out.count).starts(with: known)
                {
                    out += known
                    continue
                }
                let known = readings[character]?[keyPath: reading] ?? []
                out += known.first { text.dropFirst(out.count).starts(with: $0) } ?? known.first ?? []
            }
            return out
        }
        var best = TokenSimilarity.ratio(spelling(han, surname: true), text)
        if best < 1, (2...4).contains(han.count) {
            let turned = Array(han.dropFirst() + han.prefix(1))
            best = max(best, TokenSimilarity.ratio(spelling(turned, surname: false), text) * 0.99)
        }
        return best
    }
}
