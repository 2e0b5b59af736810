//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting
import Testing

@Suite("Selection for inspection")
struct InspectionSelectionTests {
    /// Scores with many ties, ids that never repeat.
    struct Border {
        var scores: [Float] = []
        var order: [Int] = []
        var lines: [UInt64] = []

        init(_ count: Int, levels: UInt64 = 50) {
            for row in 0..<count {
                let line = StableHash.of("line \(row)")
                lines.append(line)
                scores.append(Float(line % levels) / Float(levels))
                order.append(row)
            }
        }

        func shuffled(_ places: [Int]) -> Border {
            var copy = self
            copy.scores = places.map { scores[$0] }
            copy.order = places.map { order[$0] }
            copy.lines = places.map { lines[$0] }
            return copy
        }

        func selection(rate: Double, explore: Double, seed: UInt64 = 7) throws -> InspectionSelection {
            try InspectionSelection(
                scores: scores,
                order: order,
                lines: lines,
                policy: SelectionPolicy(rate: rate, explore: explore, seed: seed)
            )
        }
    }

    @Test("Capacity is met exactly and the random share is part of it")
    func capacity() throws {
        let selection = try Border(10_000).selection(rate: 0.1, explore: 0.02)
        #expect(selection.capacity == 1_000)
        #expect(selection.origins.count { $0 == .random } == 200)
        #expect(selection.origins.count { $0 == .model } == 800)
        #expect(selection.chosen.count == 1_000)
    }

    @Test("Ranks are a permutation in order of falling score, equal scores by lodging order")
    func ranks() throws {
        let border = Border(5_000)
        let selection = try border.selection(rate: 0.1, explore: 0)
        #expect(Set(selection.ranks).count == 5_000)
        #expect(selection.ranks.min() == 1)
        for pair in zip(selection.ranking, selection.ranking.dropFirst()) {
            let (a, b) = (Int(pair.0), Int(pair.1))
            #expect(border.scores[a] > border.scores[b] || border.scores[a] == border.scores[b] && a < b)
        }
    }

    @Test("The order of the file changes nothing", arguments: [500, 20_000])
    func fileOrder(count: Int) throws {
        let border = Border(count)
        let places = Array((0..<count).map { ($0 &* 7_919 + 13) % count })
        let straight = try border.selection(rate: 0.08, explore: 0.03)
        let turned = try border.shuffled(places).selection(rate: 0.08, explore: 0.03)
        #expect(places.map { straight.ranks[$0] } == turned.ranks)
        #expect(places.map { straight.lanes[$0] } == turned.lanes)
        #expect(places.map { straight.origins[$0] } == turned.origins)
    }

    @Test("The random draw doesn't look at the scores")
    func randomIgnoresScores() throws {
        var border = Border(20_000)
        let before = try border.selection(rate: 0.1, explore: 0.05)
        border.scores.reverse()
        let after = try border.selection(rate: 0.1, explore: 0.05)
        #expect(before.origins.map { $0 == .random } == after.origins.map { $0 == .random })
        let drawn = before.ranks.indices.filter { before.origins[$0] == .random }
        let mean = drawn.map { Double(before.ranks[$0]) }.reduce(0, +) / Double(drawn.count)
        // Mean rank of 1,000 uniform draws from 20,000: 10,000 with a standard error of 183.
        #expect(abs(mean - 10_000) < 4 * 183)
    }

    @Test("Another seed draws other lines, no more in common than chance allows")
    func seeds() throws {
        let border = Border(20_000)
        let one = try border.selection(rate: 0.1, explore: 0.1, seed: 1)
        let two = try border.selection(rate: 0.1, explore: 0.1, seed: 2)
        let common = zip(one.origins, two.origins).count { $0 == .random && $1 == .random }
        #expect((140...260).contains(common))
    }

    @Test("Red is the random share and the upper half of the capacity, yellow the other chosen lines")
    func lanes() throws {
        let selection = try Border(10_000).selection(rate: 0.1, explore: 0.01)
        for row in selection.lanes.indices {
            switch selection.origins[row] {
            case .none: #expect(selection.lanes[row] == .green)
            case .random: #expect(selection.lanes[row] == .red)
            default: #expect(selection.lanes[row] == (selection.ranks[row] <= 500 ? .red : .yellow))
            }
        }
        let worstChosen = selection.ranks.indices.filter { selection.origins[$0] == .model }.map { selection.ranks[$0] }
        #expect((worstChosen.max() ?? 0) <= 1_000)
    }

    @Test("A missing score ranks last")
    func missingScore() throws {
        let selection = try InspectionSelection(
            scores: [.nan, -1, 0.5, -.infinity, -0.0, 0.0],
            lines: [1, 2, 3, 4, 6, 5],
            policy: SelectionPolicy(rate: 0.5, explore: 0, seed: 0)
        )
        #expect(selection.ranks == [6, 4, 1, 5, 3, 2])
    }

    @Test("Nothing to select from gives nothing, everything gives everything")
    func extremes() throws {
        #expect(try Border(0).selection(rate: 0.5, explore: 0.1).chosen.isEmpty)
        #expect(try Border(77).selection(rate: 0, explore: 0).chosen.isEmpty)
        #expect(try Border(77).selection(rate: 1, explore: 1).origins.allSatisfy { $0 == .random })
        #expect(try Border(77).selection(rate: 1, explore: 0).origins.allSatisfy { $0 == .model })
    }

    @Test("A policy that asks for the impossible is refused")
    func policies() {
        #expect(throws: SelectionError.rateOutOfRange(1.5)) { try SelectionPolicy(rate: 1.5, explore: 0, seed: 0) }
        #expect(throws: SelectionError.exploreOutOfRange(-0.1)) { try SelectionPolicy(rate: 1, explore: -0.1, seed: 0) }
        #expect(throws: SelectionError.exploreAboveRate(explore: 0.2, rate: 0.1)) {
            try SelectionPolicy(rate: 0.1, explore: 0.2, seed: 0)
        }
        #expect(throws: SelectionError.self) { try SelectionPolicy(rate: .nan, explore: 0, seed: 0) }
    }

    @Test("A line that comes alone is drawn as often as the share says")
    func single() {
        let draw = RandomDraw(seed: 99)
        let drawn = (0..<100_000).count { draw.draws(StableHash.of("d \($0)"), share: 0.05) }
        #expect((4_700...5_300).contains(drawn))
        #expect(!draw.draws(1, share: 0))
        #expect(draw.draws(1, share: 1))
    }
}
