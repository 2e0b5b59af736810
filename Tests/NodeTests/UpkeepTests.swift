//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Logging
import Lookouts
import Node
import Persistence
import Targeting
import TestSupport
import Testing

@Suite("What a node does by itself")
struct UpkeepTests {
    /// Waits for something that happens in the background.
    private func eventually(_ what: String, _ condition: () async throws -> Bool) async throws {
        for _ in 0..<600 {
            if try await condition() { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        Issue.record("\(what) did not happen")
    }

    @Test("it trains itself where there are findings and no model, and scores what nobody has")
    func training() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            try await workshop.add(workshop.past(400), to: node)
            let upkeep = NodeUpkeep(node, logger: Logger(label: "test"))
            let work = Task { try await upkeep.run() }
            try await eventually("training") { await node.scoring.modelID != nil }
            #expect(try await node.scoring.post(workshop.sample.batch(5, first: 400), by: "gate").count == 5)
            work.cancel()
            try await work.value
            try await node.close()
        }
    }

    @Test("it scores what another program imported", arguments: ["cli:clerk", "loader"])
    func importedElsewhere(_ actor: String) async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.trained(400)
            let upkeep = NodeUpkeep(node, logger: Logger(label: "test"), pause: .milliseconds(20))
            let work = Task { try await upkeep.run() }
            try await Task.sleep(for: .milliseconds(100))
            try await workshop.add(workshop.sample.batch(30, first: 400), to: node, by: actor)
            try await eventually("scoring") { try await node.database.targeting.unassessed(after: 0).isEmpty }
            work.cancel()
            try await work.value
            try await node.close()
        }
    }

    @Test("a model that is put into the folder is taken into use")
    func newModel() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.trained(400)
            let upkeep = NodeUpkeep(node, logger: Logger(label: "test"), pause: .milliseconds(20))
            let work = Task { try await upkeep.run() }
            var settings = ModelTrainer.Settings()
            settings.seed = 7
            let other = try await NodeTraining(store: node.database.targeting).train(settings)
            try ModelFile.write(other, to: workshop.folder.model)
            try await eventually("taking the model") { await node.scoring.modelID == other.id }
            work.cancel()
            try await work.value
            try await node.close()
        }
    }

    private static func fresh(_ count: Int, in workshop: Workshop) -> DeclarationBatch {
        workshop.sample.batch(count, first: 900, overriding: [.finding: .missing, .selectedBy: .missing])
    }

    @Test("with too few findings rules, look-outs and chance decide, and the first model takes over")
    func tooFew() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            try await workshop.add(workshop.past(20), to: node)
            let upkeep = NodeUpkeep(node, logger: Logger(label: "test"), pause: .milliseconds(50))
            let work = Task { try await upkeep.run() }
            try await eventually("starting untaught") { await node.scoring.modelID == TargetingModel.untaughtID }
            let answers = try await node.scoring.post(Self.fresh(40, in: workshop), by: "clerk")
            // Nothing is known of any of them, so only chance chooses.
            #expect(answers.allSatisfy { $0.selectedBy == .none || $0.selectedBy == .random })
            #expect(Set(answers.map(\.score)).count == 1)
            work.cancel()
            try await work.value
            try await node.close()
        }
    }

    @Test("a node without a line starts untaught too")
    func empty() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            let upkeep = NodeUpkeep(node, logger: Logger(label: "test"), pause: .milliseconds(50))
            let work = Task { try await upkeep.run() }
            try await eventually("starting untaught") { await node.scoring.modelID == TargetingModel.untaughtID }
            #expect(try await node.scoring.post(Self.fresh(3, in: workshop), by: "clerk").count == 3)
            let entry = Lookout(
                id: "1",
                subject: .person,
                texts: ["Nguyễn Văn Cường"],
                category: .person,
                action: .specificCheck,
                reason: "",
                valid: .always
            )
            let terms = WatchlistTerms(title: "Theo dõi", source: "VN-LS")
            let list = try await node.lookouts.desk.propose("watched", terms, [entry], by: "lan")
            try await node.lookouts.activate("watched", list.number, by: "hai")
            let met = workshop.sample.batch(
                1,
                first: 990,
                overriding: [.importerName: .text("CUONG NGUYEN VAN"), .finding: .missing, .selectedBy: .missing]
            )
            let answer = try #require(try await node.scoring.post(met, by: "clerk").first)
            #expect(answer.selectedBy != .none)
            #expect(answer.reasons.contains { $0.evidenceKey != nil })
            work.cancel()
            try await work.value
            try await node.close()
        }
    }
}
