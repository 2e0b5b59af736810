//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Names

/// What the items of a query ask for, over tokens.
struct QueryTokens {
    /// More words than that are not looked at as one number.
    private static let mostJoined = 4
    private static let mostWordsToJoin = 10

    let analyzer: SearchAnalyzer

    /// One for each item that has a word in it.
    func expressions(_ items: [SearchQuery.Item]) -> [SearchExpression] {
        items.compactMap(expression)
    }

    /// All items together; numbers that were typed in pieces are also looked for as one word.
    /// - Returns: nil where there is no word in any of them.
    func together(_ items: [SearchQuery.Item]) -> SearchExpression? {
        let each = expressions(items)
        guard !each.isEmpty else { return nil }
        var ways: [SearchExpression] = [.joining(each, SearchExpression.all)]
        for run in wordRuns(items) where run.count <= Self.mostWordsToJoin {
            let outside = items.indices.filter { !run.contains($0) }
            for start in run {
                for end in (start + 2)...(start + Self.mostJoined) where end <= run.upperBound {
                    guard let code = joined(items[start..<end]) else { continue }
                    let rest = (outside + run.filter { !(start..<end).contains($0) }).sorted()
                    let others = rest.compactMap { expression(items[$0]) }
                    ways.append(.joining(others + [.phrase([code])], SearchExpression.all))
                }
            }
        }
        return .joining(ways, SearchExpression.any)
    }

    /// Items that are words and follow one another.
    private func wordRuns(_ items: [SearchQuery.Item]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for (place, item) in items.enumerated() {
            guard case .word = item else { continue }
            if let last = runs.last, last.upperBound == place {
                runs[runs.count - 1] = last.lowerBound..<place + 1
            } else {
                runs.append(place..<place + 1)
            }
        }
        return runs
    }

    private func joined(_ items: ArraySlice<SearchQuery.Item>) -> SearchToken? {
        let text = TextPieces(items.map(\.text).joined(separator: " "), readings: analyzer.readings)
        return JoinedCodes.joined(text, 0..<text.pieces.count, least: 5).map { analyzer.key.token(.word, $0) }
    }

    /// Nil where the item has no word.
    func expression(_ item: SearchQuery.Item) -> SearchExpression? {
        let text = TextPieces(item.text, readings: analyzer.readings, most: SearchQuery.longest)
        let pieces = text.pieces
        guard !pieces.isEmpty else { return nil }
        var ways = [written(text)]
        if let code = JoinedCodes.joined(text, 0..<pieces.count, least: 4), pieces.count > 1 {
            ways.append(.phrase([analyzer.key.token(.word, code)]))
        }
        for syllables in pinyin(text) { ways.append(.phrase(syllables.map { analyzer.pinyin($0) })) }
        return .joining(ways, SearchExpression.any)
    }

    /// The pieces as they follow one another. A Chinese character beside other pieces may stand within a longer word
    /// there, so it is only asked to be somewhere.
    private func written(_ text: TextPieces) -> SearchExpression {
        var parts: [SearchExpression] = []
        var phrase: [SearchToken] = []
        var singles: [SearchExpression] = []
        var place = 0
        while place < text.pieces.count {
            let end = text.hanRun(from: place)
            let run = text.scalars(place..<end)
            if text.seemsToGoOn(at: place), !phrase.isEmpty {
                parts.append(.phrase(phrase))
                phrase = []
            }
            if run.count == 1, let only = run.first {
                if !phrase.isEmpty { parts.append(.phrase(phrase)) }
                phrase = []
                singles.append(.phrase([analyzer.key.token(.single, only)]))
            } else if run.count > 1 {
                for (left, right) in zip(run, run.dropFirst()) { phrase.append(analyzer.key.token(.han, left, right)) }
            } else {
                phrase.append(analyzer.key.token(.word, text.bytes(text.pieces[place])))
            }
            place = max(end, place + 1)
        }
        if !phrase.isEmpty { parts.append(.phrase(phrase)) }
        return .joining(parts + singles, SearchExpression.all)
    }

    /// The ways to read unmarked Latin words as pinyin.
    private func pinyin(_ text: TextPieces) -> [[[UInt8]]] {
        guard text.pieces.allSatisfy({ $0.kind == .word && !$0.isMarked }) else { return [] }
        // "xi'an" is read at its mark.
        var ways: [[[UInt8]]] = [[]]
        for piece in text.pieces {
            let read = analyzer.syllables.ways(text.bytes(piece))
            if read.isEmpty { return [] }
            ways = ways.flatMap { way in read.map { way + $0 } }
            ways.removeLast(max(0, ways.count - 8))
        }
        return ways
    }
}
