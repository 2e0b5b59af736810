//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The goods of the border, found by code.
struct GoodsCatalogue: Sendable {
    let lines: [GoodsLine]
    private let positions: [String: Int]

    static let border = GoodsCatalogue(food + textiles + household + machines + materials + watched)

    init(_ lines: [GoodsLine]) {
        self.lines = lines
        var positions: [String: Int] = [:]
        for (position, line) in lines.enumerated() { positions[line.hs] = position }
        self.positions = positions
    }

    /// The line with this eight-digit code.
    func line(_ hs: String) -> GoodsLine? {
        positions[hs].map { lines[$0] }
    }

    /// The lines of these headings or codes, in the order of the catalogue.
    func lines(of prefixes: [String]) -> [GoodsLine] {
        lines.filter { line in prefixes.contains { line.hs.hasPrefix($0) } }
    }

    /// How many trades a chapter draws, where other chapters draw 1. Judgement: electronics, clothes, household goods,
    /// fruit and steel make most of the traffic.
    static let popularity: [String: Double] = [
        "07": 1.3, "08": 1.8, "33": 2.4, "39": 1.5, "42": 1.8, "61": 1.9, "62": 2, "64": 2, "72": 1.6, "85": 1.5,
        "87": 1.6, "94": 1.8, "95": 1.8,
    ]
}
