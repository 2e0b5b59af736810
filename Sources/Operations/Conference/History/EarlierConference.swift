//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// A conference of before there was a book: what its source says of it. Nobody can change it.
package struct EarlierConference: Hashable, Sendable {
    package let number: Int
    package let place: String
    /// As the source has it: a day, days, or a year.
    package let date: String
    package let themes: String
    package let source: String

    /// Those that the product knows, the first first.
    package static func known() throws -> [EarlierConference] {
        try BundledRows("conferences.csv").rows.compactMap { row in
            guard row.count >= 5, let number = Int(row[0]) else { return nil }
            return EarlierConference(number: number, place: row[1], date: row[2], themes: row[3], source: row[4])
        }
    }
}

/// A phase of Operation Mekong Dragon with the figures that its source gives.
package struct EarlierPhase: Hashable, Sendable {
    package let phase: String
    package let start: String
    package let end: String
    package let participants: String
    package let cases: String
    package let results: String
    package let source: String

    package static func known() throws -> [EarlierPhase] {
        try BundledRows("operation_mekong_dragon.csv").rows.compactMap { row in
            guard row.count >= 7 else { return nil }
            return EarlierPhase(
                phase: row[0],
                start: row[1],
                end: row[2],
                participants: row[3],
                cases: row[4],
                results: row[5],
                source: row[6]
            )
        }
    }
}

/// A table that comes with the product: cells separated by commas, quoted where they hold one.
struct BundledRows {
    let rows: [[String]]

    init(_ name: String) throws {
        // Not `resourceURL`: it names the bundle on some systems and the folder `Resources` in it on others.
        let url = Bundle.module.bundleURL.appending(path: "Resources/Conferences/\(name)")
        let text = try String(contentsOf: url, encoding: .utf8)
        rows = text.split(whereSeparator: \.isNewline).dropFirst().map { Self.cells($0) }
    }

    private static func cells(_ line: Substring) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                cells.append(cell)
                cell = ""
            default: cell.append(character)
            }
        }
        return cells + [cell]
    }
}
