//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Targeting
import Testing

@Suite("Training and keeping a model")
struct ModelTests {
    @Test("the same rows and seed give the same model, whatever their order")
    func deterministic() throws {
        let lines = SmallBorder.year(days: 20)
        let shuffled = lines.enumerated().sorted { $0.offset * 7919 % 800 < $1.offset * 7919 % 800 }.map(\.element)
        let first = try SmallBorder.model(lines)
        let second = try SmallBorder.model(lines)
        #expect(first.id == second.id)
        let third = try SmallBorder.model(shuffled)
        #expect(third.id == first.id)
    }

    @Test("too few findings are refused with their count")
    func tooFew() throws {
        #expect {
            _ = try SmallBorder.model(SmallBorder.year(days: 10, labelled: false))
        } throws: { error in
            guard case TargetingError.tooFewFindings(inspected: 0, illicit: 0) = error else { return false }
            return true
        }
    }

    @Test("a model comes back from its folder bit by bit")
    func roundTrip() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("model-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let model = try SmallBorder.model(SmallBorder.year(days: 20))
        try ModelFile.write(model, to: folder)
        try ModelFile.write(model, to: folder)
        let back = try ModelFile.read(folder)
        #expect(back.id == model.id)
        let lines = SmallBorder.year(days: 3, seed: 9, labelled: false)
        #expect(try scores(back, lines) == scores(model, lines))
    }

    @Test(
        "a damaged, cut, foreign or missing model is refused, never used",
        arguments: ["forest.json", "profiles.bin", "model.json"]
    )
    func damaged(file: String) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("model-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try ModelFile.write(try SmallBorder.model(SmallBorder.year(days: 20)), to: folder)
        let path = folder.appendingPathComponent(file)
        let whole = try Data(contentsOf: path)
        var flipped = whole
        flipped[flipped.count / 2] ^= 0x10
        for bytes in [flipped, whole.prefix(whole.count / 2), Data(), Data("[]".utf8)] {
            try bytes.write(to: path)
            #expect(throws: TargetingError.self) { try ModelFile.read(folder) }
        }
        try FileManager.default.removeItem(at: path)
        #expect(throws: TargetingError.self) { try ModelFile.read(folder) }
    }

    @Test("a model of another format names both formats")
    func otherFormat() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("model-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(#"{"format": 99}"#.utf8).write(to: folder.appendingPathComponent("model.json"))
        #expect {
            try ModelFile.read(folder)
        } throws: { error in
            guard case TargetingError.modelVersion(found: 99, known: ModelFile.format) = error else { return false }
            return true
        }
    }

    private func scores(_ model: TargetingModel, _ lines: [SmallBorder.Line]) throws -> [Float] {
        var scores: [Float] = []
        _ = try TargetingRun(model: model, policy: SelectionPolicy(rate: 0.1, explore: 0, seed: 1))
            .run(LinesFeed(lines: lines)) { scores.append($0.score) }
        return scores
    }
}
