//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Node
import Persistence
import Rules
import Targeting
import TestSupport
import Testing

@Suite("Rules run on arriving declarations", .serialized)
struct LiveRulesTests {
    /// Named by a text that the samples have and the model knows nothing of.
    private func text(id: String = "plate", version: Int = 1, lane: String = "red", weight: Int = 100) -> String {
        """
        id: \(id)
        title: { vi: Biển số bị nghi ngờ \(version), zh: 可疑车牌 \(version), en: Suspected plate \(version) }
        instruction: { vi: Kiểm tra xe, zh: 检查车辆, en: Look at the lorry }
        owner: VN-LS
        legal_basis: judgement
        theme: vehicle
        lane: \(lane)
        weight: \(weight)
        when: vehicle_plate == "RULE-1"
        """
    }

    private func line(_ number: Int, in workshop: Workshop) -> DeclarationBatch {
        workshop.sample.batch(
            1,
            first: number,
            overriding: [.vehiclePlate: .text("RULE-1"), .finding: .missing, .selectedBy: .missing]
        )
    }

    @Test("from a draft to a hit: back-test, a second officer, a new declaration, its finding")
    func life() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.trained()
            let rules = node.rules
            let draft = try await rules.desk.write(text(), by: "lan")
            await #expect(throws: RuleRefusal.notFrom(.draft, to: .published)) {
                try await rules.publish("plate", 1, by: "hai")
            }
            try await rules.startBackTest("plate", draft.number, by: "lan")
            await rules.finishBackTests()
            #expect(await rules.backTest("plate", 1) == .done)
            let tested = try #require(try await rules.desk.store.versions(of: "plate").last)
            #expect(tested.state == .tested)
            #expect(tested.trial?.served == 600)
            #expect(tested.trial?.hits == 0)
            await #expect(throws: RuleRefusal.sameOfficer("lan")) { try await rules.publish("plate", 1, by: "lan") }
            try await rules.publish("plate", 1, by: "hai")

            let assessed = try #require(try await node.scoring.post(line(900, in: workshop), by: "api").first)
            #expect(assessed.lane == .red)
            // Chance may have drawn it before anything spoke for it.
            #expect([.rule, .model, .random].contains(assessed.selectedBy))
            #expect(assessed.reasons.contains { $0.evidenceKey == "rule:plate" })
            let hits = try await rules.desk.store.hits(of: assessed.line)
            #expect(hits.map(\.ruleID) == ["plate"])
            #expect(hits.first?.conditions.first?.values == ["vehicle_plate = \"RULE-1\""])

            let finding = try InspectionFinding(
                line: assessed.line,
                outcome: .seizure,
                theme: "vehicle",
                revenue: 10,
                remark: "",
                foundAt: workshop.now
            )
            try await node.database.targeting.record(finding, by: "hai", correcting: false)
            let performance = try await rules.desk.store.performance()
            #expect(performance.map(\.yield.illicit) == [1])
            try await node.database.journal.verify()
            try await node.close()
        }
    }

    @Test("a shadow names lines without touching their lanes")
    func shadow() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.trained()
            _ = try await node.rules.desk.write(text(), by: "lan")
            try await node.rules.startBackTest("plate", 1, by: "lan")
            await node.rules.finishBackTests()
            try await node.rules.shadow("plate", 1, by: "lan")
            let after = try #require(try await node.scoring.post(line(901, in: workshop), by: "api").first)
            #expect(after.selectedBy != .rule)
            #expect(after.reasons.allSatisfy { $0.evidenceKey == nil })
            let hits = try await node.rules.desk.store.hits(of: after.line)
            #expect(hits.map(\.isShadow) == [true])
            try await node.close()
        }
    }

    @Test("a new version replaces the old one when it is published, and not before")
    func versions() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.trained()
            let rules = node.rules
            for version in 1...2 {
                let written = try await rules.desk.write(text(version: version), by: "lan")
                #expect(written.number == version)
                try await rules.startBackTest("plate", version, by: "lan")
                await rules.finishBackTests()
                if version == 2 {
                    #expect(try await rules.desk.store.versions(of: "plate").map(\.state) == [.published, .tested])
                }
                try await rules.publish("plate", version, by: "hai")
            }
            #expect(try await rules.desk.store.versions(of: "plate").map(\.state) == [.withdrawn, .published])
            let assessed = try #require(try await node.scoring.post(line(900, in: workshop), by: "api").first)
            #expect(try await rules.desk.store.hits(of: assessed.line).map(\.version) == [2])
            try await rules.withdraw("plate", 2, by: "lan", reason: "sai biển số")
            let later = try #require(try await node.scoring.post(line(901, in: workshop), by: "api").first)
            #expect(try await rules.desk.store.hits(of: later.line).isEmpty)
            try await node.close()
        }
    }

    @Test("a node that restarts judges as before, with the past that questions ask")
    func restart() async throws {
        try await Workshop.run { workshop in
            var node = try await workshop.trained()
            let again = text().replacing(
                "when: vehicle_plate == \"RULE-1\"",
                with: """
                    history:
                      seen: { count: declarations, by: vehicle_plate, days: 60 }
                    when: vehicle_plate == "RULE-1" && seen >= 1
                    """
            )
            _ = try await node.rules.desk.write(again, by: "lan")
            try await node.rules.startBackTest("plate", 1, by: "lan")
            await node.rules.finishBackTests()
            try await node.rules.publish("plate", 1, by: "hai")
            let first = try #require(try await node.scoring.post(line(900, in: workshop), by: "api").first)
            #expect(try await node.rules.desk.store.hits(of: first.line).isEmpty)
            try await node.close()
            node = try await workshop.open(creating: false)
            try await node.loadModel()
            let second = try #require(try await node.scoring.post(line(901, in: workshop), by: "api").first)
            #expect(try await node.rules.desk.store.hits(of: second.line).map(\.ruleID) == ["plate"])
            try await node.close()
        }
    }
}
