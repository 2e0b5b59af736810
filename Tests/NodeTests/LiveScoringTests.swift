//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Node
import Persistence
import Targeting
import TestSupport
import Testing

@Suite("A node scores what comes in")
struct LiveScoringTests {
    @Test("posted lines are kept, ranked by what the past taught, and explained")
    func posting() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.trained()
            let batch = workshop.sample.batch(200, first: 600)
            let assessments = try await node.scoring.post(batch, by: "gate")
            #expect(assessments.map(\.line) == (600..<800).map(workshop.sample.line))
            let illicit = (0..<200).filter { workshop.isIllicit(batch, $0) }
            let clean = (0..<200).filter { !workshop.isIllicit(batch, $0) }
            let lowest = try #require(illicit.map { assessments[$0].score }.min())
            let highest = try #require(clean.map { assessments[$0].score }.max())
            #expect(lowest > highest)
            let chosen = assessments.filter { $0.selectedBy == .model }
            #expect(chosen.count == 9)
            #expect(assessments.count { $0.selectedBy == .random } == 1)
            for assessment in chosen {
                #expect(assessment.lane != .green)
                #expect(assessment.reasons.first?.facts.values.contains { $0.contains("8507") } == true)
            }
            for assessment in assessments {
                #expect(try await node.database.targeting.assessment(of: assessment.line) == assessment)
            }
            #expect(try await node.database.journal.verify() > 0)
            try await node.close()
        }
    }

    @Test("a line that is posted again is answered as before, others of the batch are new")
    func postingTwice() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.trained()
            let first = try await node.scoring.post(workshop.sample.batch(20, first: 600), by: "gate")
            let second = try await node.scoring.post(workshop.sample.batch(30, first: 600), by: "gate")
            #expect(Array(second.prefix(20)) == first)
            #expect(second.count == 30)
            #expect(try await node.database.targeting.extent()?.lines == 630)
            try await node.close()
        }
    }

    @Test("the same line twice in one batch gets one assessment, told twice")
    func twiceInABatch() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.trained()
            let batch = workshop.sample.batch(2, first: 600).keeping([0, 1, 0])
            let assessments = try await node.scoring.post(batch, by: "gate")
            #expect(assessments.map(\.line) == [600, 601, 600].map(workshop.sample.line))
            #expect(assessments[0] == assessments[2])
            try await node.close()
        }
    }

    @Test("without a model posting is refused and nothing is kept")
    func noModel() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            await #expect(throws: ScoringError.noModel) {
                _ = try await node.scoring.post(workshop.sample.batch(3), by: "gate")
            }
            #expect(try await node.database.targeting.extent() == nil)
            try await node.close()
        }
    }

    @Test("imported lines without a finding are assessed, those inspected or known to the model are not")
    func importing() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.trained()
            try await workshop.add(workshop.sample.batch(150, first: 600), to: node)
            let inspected = workshop.sample.batch(10, first: 800, overriding: [.finding: .text("clean")])
            try await workshop.add(inspected, to: node)
            try await node.scoring.catchUp()
            let counts = try await node.database.targeting.laneCounts(QueueRequest(from: .min, to: .max))
            #expect(counts.reduce(0) { $0 + $1.lines } == 150)
            #expect(try await node.database.targeting.assessment(of: workshop.sample.line(800)) == nil)
            #expect(try await node.database.targeting.assessment(of: workshop.sample.line(10)) == nil)
            try await node.close()
        }
    }

    @Test("a node that starts again scores as one that never stopped")
    func restart() async throws {
        try await Workshop.run { workshop in
            let first = try await workshop.trained()
            _ = try await first.scoring.post(workshop.sample.batch(300, first: 600), by: "gate")
            let next = workshop.sample.batch(100, first: 900)
            let going = try await first.scoring.post(next, by: "gate")
            try await first.close()

            try await Workshop.run { other in
                let second = try await other.open()
                try await other.add(other.past(600), to: second)
                try await other.add(other.sample.batch(300, first: 600), to: second)
                let model = try #require(try first.model())
                try ModelFile.write(model, to: other.folder.model)
                try await second.loadModel()
                let started = try await second.scoring.post(next, by: "gate")
                #expect(started.map(\.score) == going.map(\.score))
                try await second.close()
            }
        }
    }

    @Test("a finding changes what the next lines of its kind are worth")
    func learning() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.trained()
            let store = LearningStore(node.database.targeting, scoring: node.scoring)
            let fresh: SampleDeclarations.Overrides = [.hsCode: .text("24022000"), .countryOrigin: .text("LA")]
            func score(_ number: Int) async throws -> Double {
                let batch = workshop.sample.batch(1, first: number, overriding: fresh)
                return try #require(try await node.scoring.post(batch, by: "gate").first).score
            }
            let before = try await score(700)
            for number in 701..<721 {
                _ = try await score(number)
                let finding = try InspectionFinding(
                    line: workshop.sample.line(number),
                    outcome: .seizure,
                    theme: "tobacco",
                    revenue: 1_000,
                    remark: "",
                    foundAt: workshop.sample.lodged(number)
                )
                try await store.record(finding, by: "inspector", correcting: false)
            }
            #expect(try await score(722) > before)
            try await node.close()
        }
    }

    @Test("a green line is explained on demand, an unknown one is not")
    func explaining() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.trained()
            let assessments = try await node.scoring.post(workshop.sample.batch(150, first: 600), by: "gate")
            let green = try #require(assessments.first { $0.lane == .green })
            #expect(green.reasons.isEmpty)
            let explained = try #require(try await node.scoring.explain(green.line))
            #expect(explained.score == green.score)
            #expect(!explained.reasons.isEmpty)
            #expect(try await node.scoring.explain(DeclarationLineID(declarationNo: "nobody")) == nil)
            try await node.close()
        }
    }

    @Test("posts at the same time all arrive, once each")
    func together() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.trained()
            try await withThrowingTaskGroup(of: [Assessment].self) { group in
                for start in 0..<16 {
                    group.addTask {
                        try await node.scoring.post(workshop.sample.batch(25, first: 600 + start * 25), by: "gate")
                    }
                }
                var lines: Set<DeclarationLineID> = []
                for try await assessments in group { lines.formUnion(assessments.map(\.line)) }
                #expect(lines.count == 400)
            }
            #expect(try await node.database.targeting.extent()?.lines == 1_000)
            #expect(try await node.database.targeting.unassessed(after: 0).isEmpty)
            try await node.close()
        }
    }
}
