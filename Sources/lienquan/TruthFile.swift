//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Rules

/// The truth of a simulated border: a file of its own that no rule and no model reads.
struct TruthFile {
    private let lines: [String: LineTruth]

    /// - Parameter side: `vn` or `cn`.
    init(_ path: String, side: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("\(path) cannot be read: `lienquan simulate` writes it beside the declarations.")
        }
        let rows = data.split(separator: 0x0a)
        let names = rows.first.map { String(decoding: $0, as: UTF8.self).split(separator: ",").map(String.init) } ?? []
        let wanted = ["declaration_no", "item_no", "side", "illicit", "scheme", "twin_of_scheme", "theme"]
        let places = wanted.compactMap { names.firstIndex(of: $0) }
        guard places.count == wanted.count else {
            throw CommandFailure("\(path) has no theme of each line: simulate the border again.")
        }
        var lines: [String: LineTruth] = [:]
        for row in rows.dropFirst() {
            let cells = row.split(separator: 0x2c, omittingEmptySubsequences: false)
            let texts = places.map { $0 < cells.count ? String(decoding: cells[$0], as: UTF8.self) : "" }
            guard texts[2] == side, texts[3] == "1" || !texts[5].isEmpty else { continue }
            let isIllicit = texts[3] == "1"
            lines[texts[0] + "/" + texts[1]] = LineTruth(
                theme: texts[6],
                scheme: isIllicit ? texts[4] : texts[5],
                kind: isIllicit ? .illicit : .twin
            )
        }
        self.lines = lines
    }

    subscript(line: DeclarationLineID) -> LineTruth {
        lines["\(line.declarationNo)/\(line.itemNo)"] ?? .ordinary
    }
}
