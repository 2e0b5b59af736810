//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Names

/// Lays out the tokens of a document: for each text its words, numbers written together, pinyin; then all characters.
struct TokenWriter {
    private let analyzer: SearchAnalyzer
    private var tokens: [SearchToken] = [.gap]
    private var singles: Set<Unicode.Scalar> = []

    init(_ analyzer: SearchAnalyzer) {
        self.analyzer = analyzer
        tokens.reserveCapacity(128)
    }

    private var isFull: Bool { tokens.count >= SearchAnalyzer.mostTokens }

    private mutating func part() {
        if tokens.last != .gap { tokens.append(.gap) }
    }

    mutating func add(_ text: String) {
        guard !isFull else { return }
        let text = TextPieces(text, readings: analyzer.readings)
        guard !text.pieces.isEmpty else { return }
        var place = 0
        while place < text.pieces.count, !isFull {
            let end = text.hanRun(from: place)
            if end > place {
                // Pairs of two runs must not look like those of one.
                if text.seemsToGoOn(at: place) { tokens.append(.gap) }
                addHan(text.scalars(place..<end))
                place = end
            } else {
                tokens.append(analyzer.key.token(.word, text.bytes(text.pieces[place])))
                place += 1
            }
        }
        part()
        for code in JoinedCodes(text).codes where !isFull {
            tokens.append(analyzer.key.token(.word, code))
            tokens.append(.gap)
        }
        if analyzer.readsPinyin { addPinyin(text) }
    }

    private mutating func addHan(_ run: ArraySlice<Unicode.Scalar>) {
        singles.formUnion(run)
        if run.count == 1, let only = run.first { return tokens.append(analyzer.key.token(.han, only)) }
        for (left, right) in zip(run, run.dropFirst()) { tokens.append(analyzer.key.token(.han, left, right)) }
    }

    /// Runs with a character that is read in two ways are there twice.
    private mutating func addPinyin(_ text: TextPieces) {
        var place = 0
        while place < text.pieces.count, !isFull {
            let end = text.hanRun(from: place)
            guard end > place else {
                place += 1
                continue
            }
            let read = text.scalars(place..<end).map { analyzer.readings.mandarin($0) }
            place = end
            for way in 0..<(read.contains { $0.count > 1 } ? 2 : 1) {
                for syllables in read {
                    guard let first = syllables.first else {
                        part()
                        continue
                    }
                    tokens.append(analyzer.pinyin(way < syllables.count ? syllables[way] : first))
                }
                part()
            }
        }
    }

    consuming func finish(offices: [String]) -> [SearchToken] {
        let room = SearchAnalyzer.mostTokens * 2 - tokens.count
        for scalar in singles.sorted(by: { $0.value < $1.value }).prefix(room / 2) {
            tokens.append(analyzer.key.token(.single, scalar))
        }
        part()
        for office in offices.prefix(64) {
            tokens.append(analyzer.office(office))
            tokens.append(.gap)
        }
        return tokens
    }
}
