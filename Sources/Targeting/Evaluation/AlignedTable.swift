//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Columns of text set one below the other: the first to the left, the others to the right.
struct AlignedTable {
    private var rows: [[String]] = []

    init(header: [String]) { rows.append(header) }

    mutating func append(_ row: [String]) { rows.append(row) }

    var text: String {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { column < $0.count ? Self.width($0[column]) : 0 }.max() ?? 0
        }
        return rows.map { row in
            row.enumerated()
                .map { column, cell in
                    let blanks = String(repeating: " ", count: widths[column] - Self.width(cell))
                    return column == 0 ? cell + blanks : blanks + cell
                }
                .joined(separator: "  ")
        }
        .map { $0 + "\n" }
        .joined()
    }

    /// Places a text takes in a terminal: two for each Chinese character and full-width sign, one for the others.
    static func width(_ text: String) -> Int {
        text.reduce(0) { sum, character in
            guard let first = character.unicodeScalars.first?.value else { return sum }
            let isWide =
                (0x1100...0x115F).contains(first) || (0x2E80...0xA4CF).contains(first)
                || (0xAC00...0xD7A3).contains(first) || (0xF900...0xFAFF).contains(first)
                || (0xFE30...0xFE6F).contains(first) || (0xFF00...0xFF60).contains(first)
                || (0xFFE0...0xFFE6).contains(first) || (0x20000...0x3FFFD).contains(first)
            return sum + (isWide ? 2 : 1)
        }
    }
}
