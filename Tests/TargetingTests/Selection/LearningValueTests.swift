//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Targeting
import Testing

@Suite("The value of learning")
struct LearningValueTests {
    private let often: UInt64 = 1
    private let once: UInt64 = 2
    private let known: UInt64 = 3

    /// Ten weeks in which goods `often` and `known` came twice each, then a week with one line of all three.
    private var learning: LearningValue {
        var learning = LearningValue()
        for _ in 0..<10 { learning.note(week: [often, often, known, known]) }
        learning.note(week: [often, once, known])
        return learning
    }

    private func probability(_ margin: Float) -> Double { 1 / (1 + exp(-Double(margin))) }

    @Test("Goods never inspected that come again are worth more than their probability, others exactly that")
    func comingAgain() {
        let values = values([-1, -1, -1, -1], [often, once, known, 0], [1, 2, 3, 4], agreement: 0.75)
        let chance = probability(-1)
        // 20 lines in 11 weeks and 4 assumed ones, 8 weeks ahead.
        #expect(abs(values[0] - (chance + chance * (1 - chance) * 0.75 * 20 / 15 * 8)) < 1e-12)
        #expect(values[1...].allSatisfy { $0 == chance })
    }

    @Test("Of a week's lines of the same goods only the likeliest teaches, of equal ones that of the lower id")
    func onlyOne() {
        var learning = LearningValue()
        for _ in 0..<4 { learning.note(week: [often, often, often]) }
        func raised(_ margins: [Float], _ lines: [UInt64]) -> [Int] {
            let values = learning.values(
                margins: margins,
                keys: [often, often, often],
                lines: lines,
                agreement: 1,
                isKnown: { _ in false }
            )
            return values.indices.filter { values[$0] > probability(margins[$0]) }
        }
        #expect(raised([-2, -1, -3], [1, 2, 3]) == [1])
        #expect(raised([-1, -1, -1], [7, 9, 5]) == [2])
    }

    @Test("Certainty leaves nothing to learn, nor do goods whose lines don't agree")
    func nothingToLearn() {
        let certain = values([30, -30], [often, often], [1, 2], agreement: 1)
        #expect(abs(certain[0] - 1) < 1e-9)
        #expect(certain[1] < 1e-9)
        #expect(values([-1], [often], [1], agreement: 0) == [probability(-1)])
    }

    @Test("Lines of the same goods agree wholly, not at all, or too seldom to tell")
    func agreement() {
        func agreement(keys: Int, _ illicit: (_ key: Int, _ line: Int) -> Bool) -> Double {
            var table = RateTable()
            for key in 1...keys { for line in 0..<4 { table.add(UInt64(key), illicit: illicit(key, line)) } }
            return table.agreement
        }
        #expect(abs(agreement(keys: 90) { key, _ in key % 3 == 0 } - 0.9) < 1e-9)
        #expect(agreement(keys: 90) { _, line in line % 2 == 0 } == 0)
        #expect(agreement(keys: 2) { key, _ in key == 1 } < 0.2)
        #expect(agreement(keys: 90) { _, _ in false } == 0)
        #expect(RateTable().agreement == 0)
    }

    private func values(
        _ margins: [Float],
        _ keys: [UInt64],
        _ lines: [UInt64],
        agreement: Double
    ) -> [Double] {
        learning.values(margins: margins, keys: keys, lines: lines, agreement: agreement) { $0 == known }
    }
}
