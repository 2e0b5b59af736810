//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// What the texts of fields with the same subjects were found to agree with, by row: of the field read last.
struct KindReading {
    /// The columns that were read, and of each row which of them and its code there; code 0 for none.
    private var columns: [TextColumn] = []
    private var sources: [UInt8]
    private var codes: [UInt32]
    private var places: [Int32]
    /// None first.
    private var lists: [[ScreenMatch]] = [[]]

    init(rows: Int) {
        sources = Array(repeating: 0, count: rows)
        codes = Array(repeating: 0, count: rows)
        places = Array(repeating: 0, count: rows)
    }

    /// Whether the row's text is that of a field before, byte by byte: hashes can be made to agree.
    func isRead(_ row: Int, _ column: TextColumn, _ code: UInt32) -> Bool {
        guard codes[row] != 0 else { return false }
        let before = columns[Int(sources[row])].dictionary
        guard before.hashes[Int(codes[row])] == column.dictionary.hashes[Int(code)] else { return false }
        return before.bytes[before.range(codes[row])] == column.dictionary.bytes[column.dictionary.range(code)]
    }

    /// The place of what was found.
    mutating func place(_ matches: [ScreenMatch]) -> Int32 {
        guard !matches.isEmpty else { return 0 }
        lists.append(matches)
        return Int32(lists.count - 1)
    }

    /// Keeps what the text of a row in the column at hand was found to agree with.
    mutating func set(_ row: Int, _ code: UInt32, _ place: Int32) {
        sources[row] = UInt8(columns.count)
        codes[row] = code
        places[row] = place
    }

    /// Ends the column at hand.
    mutating func end(_ column: TextColumn) { columns.append(column) }

    /// The rows of a column whose text agrees with an entry.
    func rowsWithMatches(_ column: TextColumn) -> [Int] {
        guard lists.count > 1 else { return [] }
        return places.indices.filter { places[$0] > 0 && column.codes[$0] != 0 }
    }

    func matches(_ row: Int) -> [ScreenMatch] { lists[Int(places[row])] }
}
