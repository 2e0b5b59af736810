//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Foundation
import Journal
import LinkChart
import Logging
import Node
import Officers
import Persistence
import Synchronization
import Targeting
import TestSupport
import Testing

@Suite("What a node keeps no longer")
struct RetentionTests {
    private static let day: Int64 = 86_400

    private struct SampleRule: RetentionRule {
        let name = "sample"
        let days = 10
        let purged = SharedTimes()

        func count(before: Int64) async throws -> Int { 3 }
        func purge(before: Int64, by actor: String) async throws -> Int {
            purged.times.withLock { $0.append(before) }
            return 3
        }

        final class SharedTimes: Sendable {
            let times = Mutex<[Int64]>([])
        }
    }

    private func purges(_ node: Node) async throws -> [JournalEntry] {
        try await node.database.journal.entries(limit: 10_000).filter { $0.action == "retention.purged" }
    }

    @Test("old declarations go with all that is known of them, the rest stays, and the journal says how many")
    func declarations() async throws {
        try await Workshop.run { workshop in
            try workshop.folder.prepare()
            _ = try workshop.file("node.json", #"{"seed": 1, "retention": {"declarations": 366}}"#)
            var node = try await workshop.open()
            try await workshop.add(workshop.past(2_500), to: node)
            try await node.database.targeting.layOutColumns()
            let finding = try InspectionFinding(
                line: workshop.sample.line(0),
                outcome: .clean,
                theme: nil,
                revenue: nil,
                remark: "",
                foundAt: workshop.now
            )
            try await node.database.targeting.record(finding, by: "lan", correcting: true)
            try await node.close()
            // So long after that the first 2,100 lines are older than 366 days.
            let now = workshop.sample.lodged(2_100) + 366 * Self.day
            node = try await Node.open(workshop.folder, creating: false, now: { now })
            let retention = Retention(of: node, now: { now })
            let seen = try await retention.look()
            #expect(seen.first { $0.rule == "declarations" }?.count == 2_100)
            #expect(try await node.database.targeting.extent()?.lines == 2_500)
            #expect(try await purges(node).isEmpty)

            try await node.chartFeeder.catchUp()
            let ends = try [0, 2_499].map { row in
                try #require(ChartNodeID(.declaration, workshop.sample.line(row).declarationNo))
            }
            #expect(try await Set(node.chart.handles(of: ends).keys) == Set(ends))
            let done = try await retention.run(by: "cli:test")
            #expect(done.first { $0.rule == "declarations" }?.count == 2_100)
            #expect(try await node.database.targeting.extent()?.lines == 400)
            #expect(try await node.database.targeting.finding(of: workshop.sample.line(0)) == nil)
            let entries = try await purges(node)
            #expect(entries.map(\.actor) == ["cli:test", "cli:test", "cli:test"])
            #expect(entries.map(\.detail).contains { $0.contains(#""count":1000"#) })
            #expect(try await retention.run(by: "cli:test").allSatisfy { $0.count == 0 })
            #expect(try await purges(node).count == 3)
            // What is deleted leaves the link chart, too.
            try await node.chartFeeder.catchUp()
            #expect(try await Set(node.chart.handles(of: ends).keys) == [ends[1]])
            // Columns are laid out anew from what is left.
            #expect(try await node.database.targeting.layOutColumns() >= 0)
            try await node.database.journal.verify()
            try await node.close()
        }
    }

    @Test("sessions, drafts and files go by their own days")
    func others() async throws {
        try await Workshop.run { workshop in
            try workshop.folder.prepare()
            let days = #"{"drafts": 30, "rejects": 90, "uploads": 7, "sessions": 2}"#
            _ = try workshop.file("node.json", #"{"seed": 1, "retention": \#(days)}"#)
            let node = try await workshop.open()
            let officer = Officer(id: "o", login: "lan", name: "Lan", role: .analyst, office: nil, language: .vi)
            try await node.database.officers.add(officer, passwordHash: "x", by: "setup")
            for (token, expires) in [("old", -3), ("young", -1), ("open", 1)] as [(String, Int64)] {
                let session = OfficerSession(
                    tokenHash: token,
                    officerID: "o",
                    csrfToken: "c",
                    openedAt: 0,
                    expiresAt: workshop.now + expires * Self.day
                )
                try await node.database.officers.open(session)
            }
            for age in [31, 29] as [Int64] {
                let draft = ExchangeDraft(
                    id: "d\(age)",
                    from: "VN-VI",
                    to: "CN-7200",
                    type: .alert,
                    author: "lan",
                    authorName: "Lan",
                    changed: Timestamp(seconds: workshop.now - age * Self.day),
                    kept: [1]
                )
                try await node.database.drafts.save(draft, by: "lan")
            }
            for (path, age) in [
                ("rejects/a.csv", 91), ("rejects/b.csv", 89), ("uploads/a.upload", 8), ("uploads/b.upload", 6),
            ] {
                let file = try workshop.file(path, "x")
                let date = Date(timeIntervalSince1970: Double(workshop.now - Int64(age) * Self.day))
                try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file)
            }
            let done = try await Retention(of: node, now: { workshop.now }).run(by: "node")
            let counts = Dictionary(uniqueKeysWithValues: done.map { ($0.rule, $0.count) })
            #expect(counts == ["sessions": 1, "drafts": 1, "rejects": 1, "uploads": 1])
            #expect(try await node.database.drafts.drafts(of: nil).map(\.id) == ["d29"])
            #expect(try await node.database.officers.session(tokenHash: "young", now: 0) != nil)
            let files = try FileManager.default.contentsOfDirectory(atPath: workshop.folder.rejects.path)
            #expect(files == ["b.csv"])
            #expect(Set(try await purges(node).map(\.subject)) == Set(counts.keys))
            try await node.close()
        }
    }

    @Test("a service runs it once a day, whatever the node's own rules, and after a restart no sooner")
    func daily() async throws {
        try await Workshop.run { workshop in
            let time = Atomic<Int64>(workshop.now)
            let now: @Sendable () -> Int64 = { time.load(ordering: .sequentiallyConsistent) }
            let node = try await Node.open(workshop.folder, creating: true, now: now)
            let rule = SampleRule()
            let retention = Retention([rule], store: node.database.retention, now: now)
            func serve(until count: Int) async throws {
                let service = RetentionService(retention, logger: Logger(label: "test"), pause: .milliseconds(5))
                let work = Task { try await service.run() }
                for _ in 0..<2_000 where rule.purged.times.withLock({ $0.count }) < count {
                    try await Task.sleep(for: .milliseconds(5))
                }
                try await Task.sleep(for: .milliseconds(100))
                work.cancel()
                try await work.value
            }
            try await serve(until: 1)
            time.store(workshop.now + Self.day - 1, ordering: .sequentiallyConsistent)
            try await serve(until: 1)
            #expect(rule.purged.times.withLock { $0 } == [workshop.now - 10 * Self.day])
            time.store(workshop.now + Self.day, ordering: .sequentiallyConsistent)
            try await serve(until: 2)
            #expect(rule.purged.times.withLock { $0 }.count == 2)
            try await node.close()
        }
    }

    @Test("days that would delete what is still needed are refused", arguments: ["declarations", "drafts", "uploads"])
    func faults(_ name: String) async throws {
        try await Workshop.run { workshop in
            try workshop.folder.prepare()
            _ = try workshop.file("node.json", #"{"seed": 1, "retention": {"\#(name)": 0}}"#)
            await #expect(throws: NodeError.self) { _ = try await workshop.open() }
        }
    }
}
