//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Lookouts
import Node
import Persistence
import Targeting
import TestSupport
import Testing

@Suite("Look-outs name arriving declarations and the past", .serialized)
struct LiveLookoutTests {
    private func line(_ number: Int, _ importer: String, in workshop: Workshop) -> DeclarationBatch {
        workshop.sample.batch(
            1,
            first: number,
            overriding: [.importerName: .text(importer), .finding: .missing, .selectedBy: .missing]
        )
    }

    private static let entry = Lookout(
        id: "1",
        subject: .person,
        texts: ["Nguyễn Văn Cường"],
        category: .person,
        action: .specificCheck,
        reason: "",
        valid: .always
    )

    @Test("a new list names new lines and those of the past; a cleared text is named no more")
    func life() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.trained()
            let before = try #require(
                try await node.scoring.post(line(900, "Cuong Nguyen Van", in: workshop), by: "api").first
            )
            #expect(try await node.database.lookouts.hits(of: before.line).isEmpty)

            let terms = WatchlistTerms(title: "Theo dõi", source: "VN-LS", weight: 100, isBinding: true)
            let list = try await node.lookouts.desk.propose("watched", terms, [Self.entry], by: "lan")
            await #expect(throws: WatchlistRefusal.sameOfficer("lan")) {
                try await node.lookouts.activate("watched", list.number, by: "lan")
            }
            try await node.lookouts.activate("watched", list.number, by: "hai")
            await node.lookouts.finishPastScreening()
            let late = try await node.database.lookouts.hits(of: before.line)
            #expect(late.map(\.isLate) == [true])
            guard case .done(_, let hits)? = await node.lookouts.pastScreening("watched", list.number) else {
                Issue.record("the past was not screened")
                return
            }
            #expect(hits >= 1)

            let after = try #require(
                try await node.scoring.post(line(901, "NGUYEN VAN CUONG", in: workshop), by: "api").first
            )
            #expect(after.lane == .red)
            #expect(after.reasons.contains { $0.evidenceKey == "lookout:watched" })
            let live = try await node.database.lookouts.hits(of: after.line)
            #expect(live.map(\.isLate) == [false])
            #expect(await node.lookouts.find("Cường Nguyễn Văn").map(\.lookout.id) == ["1"])

            let key = try #require(live.first?.key)
            try await node.lookouts.judge(key, HitJudgement(.other, reason: "born 1990", by: "hai", at: workshop.now))
            let cleared = try #require(
                try await node.scoring.post(line(902, "NGUYEN VAN CUONG", in: workshop), by: "api").first
            )
            #expect(try await node.database.lookouts.hits(of: cleared.line).isEmpty)
            let other = try #require(
                try await node.scoring.post(line(903, "Nguyễn Văn Cường", in: workshop), by: "api").first
            )
            #expect(try await node.database.lookouts.hits(of: other.line).count == 1)

            try await node.lookouts.withdraw("watched", list.number, by: "lan", reason: "done")
            let last = try #require(
                try await node.scoring.post(line(904, "Nguyễn Văn Cường", in: workshop), by: "api").first
            )
            #expect(try await node.database.lookouts.hits(of: last.line).isEmpty)
            try await node.database.journal.verify()
            try await node.close()
        }
    }

    @Test("a file with words of three languages becomes a list; what cannot be read is named")
    func file() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            let path = try workshop.file(
                "list.csv",
                """
                Danh sách theo dõi,,
                Loại,Họ tên,Lý do
                Người,"Nguyễn Văn Cường",Ma túy
                车牌,桂A12345,
                dragon,Smaug,
                company,,nothing
                """
            )
            let table = try node.lookouts.read(path)
            #expect(table.entries.map(\.name) == ["Nguyễn Văn Cường", "桂A12345"])
            #expect(table.faults.map(\.line) == [5, 6])
            #expect(table.faults.map(\.reason) == [.subjectUnknown, .nameMissing])
            #expect(throws: WatchlistFileError.self) { try node.lookouts.read(path + ".gone") }
            try await node.close()
        }
    }

    @Test("a restart screens as a node that never stopped")
    func restart() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.trained()
            let terms = WatchlistTerms(title: "Theo dõi", source: "VN-LS")
            _ = try await node.lookouts.desk.propose("watched", terms, [Self.entry], by: "lan")
            try await node.lookouts.activate("watched", 1, by: "hai")
            await node.lookouts.finishPastScreening()
            try await node.close()
            let again = try await workshop.open(creating: false)
            try await again.loadModel()
            let posted = try #require(
                try await again.scoring.post(line(910, "Nguyễn Văn Cường", in: workshop), by: "api").first
            )
            #expect(try await again.database.lookouts.hits(of: posted.line).count == 1)
            try await again.close()
        }
    }
}
