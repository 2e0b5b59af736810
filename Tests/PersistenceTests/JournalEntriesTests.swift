//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Intake
import Journal
import Officers
import Persistence
import Targeting
import TestSupport
import Testing

@Suite("Every change is one entry in the journal")
struct JournalEntriesTests {
    private let sample = SampleDeclarations()

    @Test("an import says who, what, how many and the hash of its lines", arguments: TestDatabase.available)
    func imports(database: TestDatabase) async throws {
        try await database.withNode { node, _ in
            let receipt = try await node.stores.add(sample.batch(3), by: "lan")
            try await node.stores.add(sample.batch(3), by: "lan")
            let entries = try await node.journal.entries(limit: 9)
            #expect(entries.map(\.action) == ["import.added", "import.added"])
            #expect(entries.first?.subject == receipt.id)
            #expect(entries.first?.actor == "lan")
            #expect(entries.first?.at == FrozenClock().now())
            // Computed by another implementation of the documented bytes.
            let digest = "\"sha256\":\"612b5f5b7a2b43a12b9c091a68dd3d559d49f4f015e6dca817b3d651dab8f7f9\""
            #expect(entries.allSatisfy { $0.detail.contains(digest) }, "\(entries.map(\.detail))")
            #expect(entries.last?.detail.contains(#""added":0,"already_there":3"#) == true)
        }
    }

    @Test("a finding and its correction say what was before and after", arguments: TestDatabase.available)
    func findings(database: TestDatabase) async throws {
        try await database.withNode { node, _ in
            try await node.stores.add(sample.batch(1))
            let first = try sample.finding(0, .violation, theme: "origin", revenue: 5)
            try await node.targeting.record(first, by: "hai", correcting: false)
            await #expect(throws: FindingError.self) {
                try await node.targeting.record(first, by: "hai", correcting: false)
            }
            try await node.targeting.record(sample.finding(0, .clean), by: "lan", correcting: true)
            let entries = try await node.journal.entries(after: 1, limit: 9)
            #expect(entries.map(\.action) == ["finding.recorded", "finding.corrected"])
            #expect(entries.map(\.subject) == ["VN2025000000/1", "VN2025000000/1"])
            #expect(entries[0].detail.hasSuffix(#""before":null}"#))
            #expect(entries[1].detail.contains(#""before":{"found_at":"#))
            #expect(entries[1].detail.contains(#""outcome":"violation""#))
            #expect(entries[1].detail.contains(#""outcome":"clean""#))
        }
    }

    @Test("a batch of assessments is one entry, an empty one none", arguments: TestDatabase.available)
    func assessments(database: TestDatabase) async throws {
        try await database.withNode { node, _ in
            try await node.stores.add(sample.batch(5))
            let batch = (0..<5).map { sample.assessment($0, score: 0.5, lane: $0 < 2 ? .red : .green) }
            try await node.targeting.save(batch, by: "serve")
            try await node.targeting.save([], by: "serve")
            let entries = try await node.journal.entries(after: 1, limit: 9)
            #expect(entries.map(\.action) == ["assessments.saved"])
            #expect(entries[0].detail.contains(#""assessments":5,"lanes":{"green":3,"red":2,"yellow":0}"#))
            #expect(entries[0].subject == "model-1")
        }
    }

    @Test("changes of officers are told, their secrets never", arguments: TestDatabase.available)
    func officers(database: TestDatabase) async throws {
        try await database.withNode { node, _ in
            var officer = Officer(id: "1", login: "lan", name: "Lan", role: .analyst, office: nil, language: .vi)
            try await node.officers.add(officer, passwordHash: "SECRET-1", by: "setup")
            officer.role = .supervisor
            try await node.officers.update(officer, by: "setup")
            try await node.officers.setPasswordHash("SECRET-2", of: "1", mustChange: false, by: "lan")
            let session = OfficerSession(
                tokenHash: "SECRET-3",
                officerID: "1",
                csrfToken: "SECRET-4",
                openedAt: 0,
                expiresAt: 9
            )
            try await node.officers.open(session)
            try await node.officers.close(tokenHash: "SECRET-3")
            let entries = try await node.journal.entries(limit: 9)
            #expect(
                entries.map(\.action) == [
                    "officer.added", "officer.updated", "officer.password.set", "session.opened", "session.closed",
                ]
            )
            #expect(entries.allSatisfy { $0.subject == "lan" })
            #expect(!entries.contains { "\($0)".contains("SECRET") })
            #expect(entries[1].detail.contains(#""role":"analyst""#) && entries[1].detail.contains("supervisor"))
        }
    }

    @Test("a change that fails leaves no entry", arguments: TestDatabase.available)
    func failure(database: TestDatabase) async throws {
        try await database.withNode { node, _ in
            let stray = [sample.assessment(3, score: 0.5, lane: .red)]
            await #expect(throws: FindingError.unknownLine(sample.line(3))) {
                try await node.targeting.save(stray, by: "serve")
            }
            let entries = try await node.journal.entries(limit: 9)
            let head = try await node.journal.head()
            #expect(entries.isEmpty && head.sequence == 0)
        }
    }
}
