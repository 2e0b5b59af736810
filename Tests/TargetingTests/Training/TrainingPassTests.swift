//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Targeting
import Testing

@Suite("What training leaves out")
struct TrainingPassTests {
    private let lines = SmallBorder.year(days: 20)
    private let rows: EncodedRows
    private let finest: Int
    private let all: [Int]
    /// Lines of the same goods as each line.
    private let twins: [Float]

    init() throws {
        rows = SmallBorder.encoded(lines)
        finest = try #require(SmallBorder.schema.goods.firstIndex { $0.id == "goods.mass" })
        all = Array(lines.indices)
        let goods = lines.map { "\($0.hs) \($0.origin) \($0.net)" }
        let counts = Dictionary(goods.map { ($0, Float(1)) }, uniquingKeysWith: +)
        twins = goods.map { counts[$0] ?? 0 }
    }

    private func counts(_ pass: TrainingPass, finest: Int?, seed: UInt64 = 1) -> [RateTable.Count] {
        let folds = FoldCounts(rows, all, pass: pass, finest: finest, seed: seed)
        return all.map { folds.counts(self.finest, $0) }
    }

    @Test("leaving out goods takes all lines of the same goods away, leaving out lines only some")
    func together() {
        #expect(counts(.goods, finest: finest).map(\.inspected) == twins)
        let some = counts(.lines, finest: finest).map(\.inspected)
        #expect(zip(some, twins).allSatisfy { $0 >= 1 && $0 <= $1 })
        let left = zip(some, twins).map { Double($0 / $1) }.reduce(0, +) / Double(some.count)
        #expect((0.1...0.35).contains(left))
    }

    @Test("without a key for goods every line is goods of its own")
    func noGoods() {
        let some = counts(.goods, finest: nil).map(\.inspected)
        #expect(zip(some, twins).allSatisfy { $0 >= 1 && $0 <= $1 })
        #expect(zip(some, twins).contains { $0 < $1 })
    }

    @Test("seeds and passes divide differently, the same seed alike")
    func seeds() {
        #expect(counts(.lines, finest: finest) == counts(.lines, finest: finest))
        #expect(counts(.lines, finest: finest) != counts(.lines, finest: finest, seed: 2))
        #expect(counts(.lines, finest: finest) != counts(.goods, finest: finest))
    }

    @Test("rows without a finding have nothing to leave out")
    func uninspected() {
        let rows = SmallBorder.encoded(SmallBorder.year(days: 2, labelled: false))
        let folds = FoldCounts(rows, [], pass: .goods, finest: finest, seed: 1)
        #expect((0..<rows.count).allSatisfy { folds.counts(finest, $0) == RateTable.Count() })
    }
}
