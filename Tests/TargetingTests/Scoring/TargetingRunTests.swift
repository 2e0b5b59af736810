//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Forest
import Foundation
import Targeting
import Testing

@Suite("A targeting run")
struct TargetingRunTests {
    private struct Result: Hashable {
        var id: String
        var score: Float
        var rank: UInt32
        var lane: Lane
        var selectedBy: SelectionOrigin
        var reasons: [String]
    }

    @Test("the order of the file changes nothing")
    func orderOfFile() throws {
        let model = try SmallBorder.model()
        let lines = SmallBorder.year(days: 5, seed: 3, labelled: false)
        let straight = try run(model, lines)
        let turned = try run(model, lines.reversed())
        #expect(Set(straight) == Set(turned))
        #expect(straight.map(\.id) == lines.map(\.number))
    }

    @Test("a file too long to keep is read by place, with the same results", arguments: [0, 20_000])
    func byPlace(_ bytes: Int) throws {
        let model = try SmallBorder.model()
        let lines = Array(SmallBorder.year(days: 20, seed: 3, labelled: false).reversed())
        let kept = try run(model, lines, explore: 0.02)
        #expect(try run(model, lines, explore: 0.02, keptBytes: bytes) == kept)
    }

    @Test("a model without the profiles nobody asks for gives the same results")
    func pruned() throws {
        let model = try SmallBorder.model()
        let lean = try model.pruned()
        let lines = SmallBorder.year(days: 20, seed: 7, labelled: false)
        #expect(lean.profiles.schema.past.count < model.profiles.schema.past.count)
        #expect(lean.profiles.schema.past.contains { $0.id == "importer" })
        #expect(try run(lean, lines) == (try run(model, lines)))
    }

    @Test("a model that asks nothing of the past scores as it reads: as when all rows were scored together")
    func withoutPast() throws {
        let goods: Set<DeclarationField> = [.hsCode, .countryOrigin, .countryDeparture, .netKg, .customsValue]
        let model = try SmallBorder.model(schema: FeatureSchema(fields: goods))
        #expect(model.profiles.schema.past.isEmpty)
        // More than two readings long; the second has weights missing where the first had none.
        var lines = SmallBorder.year(days: 900, seed: 3, labelled: false)
        for place in lines.indices where place > 16_384 && place % 3 == 0 { lines[place].net = .nan }
        let results = try run(model, lines, keptBytes: 0)

        let batch = SmallBorder.batch(lines)
        var profiles = model.profiles
        let block = profiles.features(profiles.encoder.encode(batch), order: Array(lines.indices))
        let margins = model.scorer.margins(block)
        #expect(results.map(\.score) == margins.map { 1 / (1 + exp(-$0)) })
        let reasons = ReasonBuilder(model: model).reasons(block, batch)
        #expect(results.count { $0.selectedBy == .model } == lines.count / 10)
        for (place, result) in results.enumerated() where result.selectedBy != .none {
            #expect(result.reasons == reasons[place].map { ReasonSentence.text($0, .vi) })
        }
    }

    @Test("capacity is kept, the random share is part of it, and every selected line has reasons")
    func capacity() throws {
        let model = try SmallBorder.model()
        let results = try run(model, SmallBorder.year(days: 10, seed: 5, labelled: false), explore: 0.02)
        #expect(results.count { $0.selectedBy == .random } == 8)
        #expect(results.count { $0.selectedBy == .model } == 32)
        #expect(results.allSatisfy { $0.selectedBy == .none || $0.lane != .green })
        #expect(results.filter { $0.selectedBy != .none && $0.reasons.isEmpty } == [])
        #expect(Set(results.map(\.rank)).count == results.count)
    }

    @Test("the illicit are found: goods of a bad tuple and the ring's lines come first")
    func finds() throws {
        let model = try SmallBorder.model()
        let lines = SmallBorder.year(days: 10, seed: 11)
        let bad = Set(lines.filter { $0.finding == "violation" }.map(\.number))
        let chosen = try run(model, lines).filter { $0.selectedBy == .model }
        let hits = chosen.count { bad.contains($0.id) }
        #expect(Double(hits) / Double(chosen.count) > 0.8)
    }

    @Test("ids carry the item where a declaration has several lines")
    func items() throws {
        let model = try SmallBorder.model()
        var lines = SmallBorder.year(days: 1, seed: 3, labelled: false)
        lines[1].number = lines[0].number
        lines[1].lodged = lines[0].lodged
        lines[1].item = 2
        let results = try run(model, lines)
        #expect(results.prefix(3).map(\.id) == ["D1000000/1", "D1000000/2", "D1000002"])
    }

    @Test("an empty file gives an empty selection")
    func empty() throws {
        #expect(try run(try SmallBorder.model(), []).isEmpty)
    }

    @Test("an explanation adds up to the score")
    func explanation() throws {
        let model = try SmallBorder.model()
        let lines = SmallBorder.year(days: 2, seed: 3, labelled: false)
        let scores = try run(model, lines)
        let found = try ExplanationRun(model: model).run(LinesFeed(lines: lines), id: lines[17].number)
        let explanation = try #require(found)
        #expect(explanation.score == scores[17].score)
        #expect(explanation.reasons.allSatisfy { $0.weight.isFinite })
        #expect(try ExplanationRun(model: model).run(LinesFeed(lines: lines), id: "nothing") == nil)
    }

    private func run(
        _ model: TargetingModel,
        _ lines: [SmallBorder.Line],
        explore: Double = 0,
        keptBytes: Int = 1 << 30
    ) throws -> [Result] {
        var results: [Result] = []
        let policy = try SelectionPolicy(rate: 0.1, explore: explore, seed: 4)
        let targeting = TargetingRun(model: model, policy: policy, keptBytes: keptBytes)
        _ = try targeting.run(LinesFeed(lines: lines)) { line in
            let number = String(decoding: line.number, as: UTF8.self)
            results.append(
                Result(
                    id: line.hasSeveralItems ? "\(number)/\(line.item)" : number,
                    score: line.score,
                    rank: line.rank,
                    lane: line.lane,
                    selectedBy: line.selectedBy,
                    reasons: line.reasons.map { ReasonSentence.text($0, .vi) }
                )
            )
        }
        return results
    }
}
