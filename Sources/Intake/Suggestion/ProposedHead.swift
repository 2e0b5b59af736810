//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// The rows of a file that are most likely its header.
struct ProposedHead {
    var row: Int
    var height: Int
    /// One a column, as the mapping will look for them.
    var names: [String]
    var matches: [HeaderDictionary.Match?]
    var score: Double

    /// Whether most of the names are written in Chinese: so is the file's time.
    var isChinese: Bool {
        let filled = names.filter { !$0.isEmpty }
        let chinese = filled.count { $0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
        return chinese * 2 > filled.count
    }

    /// Finds the row, or two rows, with the most names of the dictionary; where no name is known the first
    /// row of several words above rows that are as wide.
    static func find(in rows: [[String]], _ dictionary: HeaderDictionary) -> ProposedHead? {
        var best: ProposedHead?
        for row in rows.indices.prefix(TableHead.searched) {
            for height in [1, 2] where row + height <= rows.count {
                let upper = rows[row]
                guard upper.contains(where: { !$0.isEmpty }) else { continue }
                if height == 2, !isSecondHeaderRow(rows[row + 1], below: upper) { continue }
                let head = candidate(row, height, upper, height == 2 ? rows[row + 1] : [], dictionary)
                if head.score > best?.score ?? 0 { best = head }
            }
        }
        return best
    }

    private static func candidate(
        _ row: Int,
        _ height: Int,
        _ upper: [String],
        _ lower: [String],
        _ dictionary: HeaderDictionary
    ) -> ProposedHead {
        let names = height == 1 ? TableHead.withoutEmptyEnd(upper) : TableHead.joined(upper, lower).names
        var matches: [HeaderDictionary.Match?] = []
        var score = 0.0
        for place in names.indices {
            var match = dictionary.match(names[place])
            if height == 2, place < lower.count, !lower[place].isEmpty,
                let other = dictionary.match(lower[place]), other.confidence > match?.confidence ?? 0
            {
                match = other
            }
            if Double(names[place]) != nil { match = nil }
            matches.append(match)
            score += match?.confidence ?? 0
        }
        let filled = names.filter { !$0.isEmpty && Double($0) == nil }.count
        // Names alone outweigh everything; the number of words decides between rows without any.
        return ProposedHead(
            row: row,
            height: height,
            names: names,
            matches: matches,
            score: score + (filled > 1 ? Double(filled) * 0.01 : 0) - (height == 2 ? 0.02 : 0)
        )
    }

    /// Whether a row continues the header above it: words only, and some of them below a gap or a group.
    private static func isSecondHeaderRow(_ row: [String], below upper: [String]) -> Bool {
        let filled = row.filter { !$0.isEmpty }
        guard !filled.isEmpty, filled.allSatisfy({ $0.count < 60 && !$0.contains(where: \.isNumber) }) else {
            return false
        }
        return row.indices.contains { !row[$0].isEmpty && ($0 >= upper.count || upper[$0].isEmpty) }
            || row.contains(where: \.isEmpty)
    }
}

extension String {
    /// In the composed form (NFC).
    var precomposed: String { precomposedStringWithCanonicalMapping }
}
