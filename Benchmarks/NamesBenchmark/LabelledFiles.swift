//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Names

/// The labelled files of names, and what is found in them.
struct LabelledFiles {
    let folder: String
    let readings: NameReadings

    func rows(_ name: String) -> [[String]] {
        guard let text = try? String(contentsOfFile: folder + "/" + name, encoding: .utf8) else { return [] }
        var rows: [[String]] = []
        var row: [String] = []
        var field = ""
        var isQuoted = false
        for character in text {
            switch (character, isQuoted) {
            case ("\"", _): isQuoted.toggle()
            case (",", false):
                row.append(field)
                field = ""
            case (_, false) where character.isNewline:
                rows.append(row + [field])
                row = []
                field = ""
            default: field.append(character)
            }
        }
        return Array(rows.dropFirst())
    }

    /// Share of queries whose document is among the first `ranks` hits; equal texts count as one document.
    func recall(_ documents: [String], _ queries: [String], ranks: [Int]) -> [Double] {
        let index = NameIndex(documents, readings: readings)
        var scratch = NameScratch()
        var found = [Int](repeating: 0, count: ranks.count)
        for (place, query) in queries.enumerated() {
            let hits = index.search(query, limit: ranks.max() ?? 1, scratch: &scratch)
            for (rank, most) in ranks.enumerated() {
                if hits.prefix(most).contains(where: { documents[$0.entry] == documents[place] }) { found[rank] += 1 }
            }
        }
        return found.map { Double($0) / Double(max(1, queries.count)) }
    }

    /// Share of places found among the first ten, and share of those that stand alone at rank 1.
    func places() -> (found: Double, alone: Double) {
        let rows = rows("places_zh_vi.csv")
        let matcher = NameMatcher(readings: readings)
        let names = rows.map { matcher.name($0[2]) }
        var found = 0
        var alone = 0
        for (place, row) in rows.enumerated() {
            let query = matcher.name(row[1])
            let scores = names.map { matcher.score(query, $0) }
            let mine = scores[place]
            if mine >= NameMatcher.threshold { found += 1 }
            if mine > 0, scores.allSatisfy({ $0 <= mine }), scores.count(where: { $0 == mine }) == 1 { alone += 1 }
        }
        return (Double(found) / Double(max(1, rows.count)), Double(alone) / Double(max(1, rows.count)))
    }

    /// F1 at the fixed threshold, and pairs a second with both names taken apart anew.
    func pairs() -> (f1: Double, speed: Double) {
        let rows = rows("name_pairs.csv")
        let matcher = NameMatcher(readings: readings)
        var (right, wrong, missed) = (0.0, 0.0, 0.0)
        for row in rows {
            let isSame = matcher.match(row[2], row[3]).score >= NameMatcher.threshold
            if isSame, row[4] == "true" { right += 1 }
            if isSame, row[4] != "true" { wrong += 1 }
            if !isSame, row[4] == "true" { missed += 1 }
        }
        let start = NamesBenchmark.processorSeconds()
        var sum = 0.0
        for _ in 0..<100 { for row in rows { sum += matcher.match(row[2], row[3]).score } }
        let seconds = NamesBenchmark.processorSeconds() - start
        precondition(sum >= 0)
        return (2 * right / max(1, 2 * right + wrong + missed), Double(100 * rows.count) / seconds)
    }
}
