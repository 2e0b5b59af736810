//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Names
import Testing

/// Labelled files that nobody in the project made; see the README of the data.
@Suite("Labelled names", .enabled(if: LabelledData.isThere && Installed.has, LabelledData.missing))
struct LabelledPairTests {
    @Test("Chinese places are found under their Vietnamese names")
    func places() throws {
        let rows = try LabelledData.rows("places_zh_vi.csv")
        let matcher = NameMatcher(readings: Installed.readings)
        let names = rows.map { matcher.name($0[2]) }
        var found = 0
        var alone = 0
        for (place, row) in rows.enumerated() {
            let scores = names.map { matcher.match(matcher.name(row[1]), $0).score }
            if scores[place] >= NameMatcher.threshold { found += 1 }
            if scores.enumerated().allSatisfy({ $0.offset == place || $0.element < scores[place] }) { alone += 1 }
        }
        #expect(Double(found) >= 0.97 * Double(rows.count))
        #expect(Double(alone) >= 0.85 * Double(rows.count))
    }

    @Test("pairs are judged as people judged them")
    func pairs() throws {
        let matcher = NameMatcher(readings: Installed.readings)
        var (right, wrong, missed) = (0.0, 0.0, 0.0)
        for row in try LabelledData.rows("name_pairs.csv") {
            let isSame = matcher.match(row[2], row[3]).score >= NameMatcher.threshold
            switch (isSame, row[4] == "true") {
            case (true, true): right += 1
            case (true, false): wrong += 1
            case (false, true): missed += 1
            case (false, false): break
            }
        }
        #expect(2 * right / (2 * right + wrong + missed) >= 0.8)
    }
}

enum LabelledData {
    static let folder =
        (ProcessInfo.processInfo.environment["LIENQUAN_DATA"] ?? "../shared/data") + "/names/"
    static var isThere: Bool { FileManager.default.fileExists(atPath: folder + "name_pairs.csv") }
    static let missing: Comment = "the labelled names or the readings are not there"

    /// Rows without the header; cells may be quoted.
    static func rows(_ name: String) throws -> [[String]] {
        let text = try String(contentsOfFile: folder + name, encoding: .utf8)
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
}
