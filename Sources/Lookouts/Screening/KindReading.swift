//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// What the texts of fields with the same subjects were found to agree with, by row: of the field read last.
struct KindReading {
    private var hashes: [UInt64]
    private var places: [Int32]
    /// None first.
    private var lists: [[ScreenMatch]] = [[]]

    init(rows: Int) {
        hashes = Array(repeating: 0, count: rows)
        places = Array(repeating: 0, count: rows)
    }

    /// Whether the row's text is that of the field before.
    func isRead(_ row: Int, _ hash: UInt64) -> Bool { hashes[row] == hash }

    /// The place of what was found.
    mutating func place(_ matches: [ScreenMatch]) -> Int32 {
        guard !matches.isEmpty else { return 0 }
        lists.append(matches)
        return Int32(lists.count - 1)
    }

    mutating func set(_ row: Int, _ hash: UInt64, _ place: Int32) {
        hashes[row] = hash
        places[row] = place
    }

    /// The rows of a column whose text agrees with an entry.
    func rowsWithMatches(_ column: TextColumn) -> [Int] {
        guard lists.count > 1 else { return [] }
        return places.indices.filter { places[$0] > 0 && column.codes[$0] != 0 }
    }

    func matches(_ row: Int) -> [ScreenMatch] { lists[Int(places[row])] }
}
