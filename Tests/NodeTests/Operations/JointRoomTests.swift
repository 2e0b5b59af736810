//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Exchange
import Foundation
import Hummingbird
import Journal
import Node
import Officers
import Operations
import Persistence
import TestSupport
import Testing

@Suite("Operation rooms of two nodes")
struct JointRoomTests {
    private static let number = "VN-2025-VI-0042"

    @Test("a seizure is in both rooms; corrected it changes in both; cleared it leaves both", .timeLimit(.minutes(3)))
    func flowing() async throws {
        try await JointRooms.run { rooms in
            try await rooms.release()
            try await rooms.ledger.write(SampleOperations.record())
            try await rooms.settle()
            #expect(try await rooms.counted(rooms.vn) == [Self.number: "118600"])
            #expect(try await rooms.counted(rooms.cn) == [Self.number: "118600"])
            let told = try #require(try await rooms.vn.store.seizure("case:" + Self.number)?.told.first)
            #expect(told.isSent)
            #expect(try await rooms.desks.vn.exchange.store.letter(told.message)?.applied != nil)

            try await rooms.ledger.write(SampleOperations.record(sticks: "1200"))
            try await rooms.settle()
            #expect(try await rooms.counted(rooms.vn) == [Self.number: "1200"])
            #expect(try await rooms.counted(rooms.cn) == [Self.number: "1200"])
            #expect(try await rooms.cn.store.seizures(of: SampleOperations.code).map(\.standing).contains(.replaced))

            try await rooms.ledger.write(SampleOperations.record(standing: .cleared))
            try await rooms.settle()
            #expect(try await rooms.counted(rooms.vn).isEmpty)
            #expect(try await rooms.counted(rooms.cn).isEmpty)
            let gone = try await rooms.cn.store.seizures(of: SampleOperations.code)
            #expect(gone.allSatisfy { $0.facts.lines.isEmpty }, "what is taken back is forgotten")
            let letters = try await rooms.desks.vn.exchange.store.letters(LetterFilter(direction: .sent))
            #expect(letters.count == 3, "one report, one correction, one revocation")
            try await rooms.desks.vn.node.database.journal.verify()
        }
    }

    @Test("without a rule a draft waits for the contact point, one for each state of the case", .timeLimit(.minutes(3)))
    func drafts() async throws {
        try await JointRooms.run { rooms in
            let drafts = rooms.desks.vn.node.database.drafts
            try await rooms.ledger.write(SampleOperations.record())
            try await rooms.settle()
            #expect(try await drafts.drafts(of: nil).count == 1)
            try await rooms.ledger.write(SampleOperations.record(sticks: "900"))
            try await rooms.settle()
            let draft = try #require(try await drafts.drafts(of: nil).first)
            #expect(try await drafts.drafts(of: nil).count == 1)
            #expect(try await rooms.counted(rooms.cn).isEmpty)
            try await rooms.desk("lan").send(draft: draft.id, version: draft.changed)
            try await rooms.settle()
            #expect(try await rooms.counted(rooms.cn) == [Self.number: "900"])
            #expect(try await rooms.vn.store.seizure("case:" + Self.number)?.told.map(\.isSent) == [true])
            // A draft that the contact point drops does not come again.
            try await rooms.ledger.write(SampleOperations.record("VN-2025-VI-0043"))
            try await rooms.settle()
            let second = try #require(try await drafts.drafts(of: nil).first)
            _ = try await rooms.desk("lan").discard(draft: second.id)
            try await rooms.settle()
            #expect(try await drafts.drafts(of: nil).isEmpty)
        }
    }

    @Test("what has faults is in the room and not told; a suspicion is no seizure yet", .timeLimit(.minutes(3)))
    func faulty() async throws {
        try await JointRooms.run { rooms in
            try await rooms.release()
            try await rooms.ledger.write(SampleOperations.record("VN-2025-VI-0001", sticks: "-5"))
            try await rooms.ledger.write(SampleOperations.record("VN-2025-VI-0002", standing: .suspicion))
            try await rooms.ledger.write(SampleOperations.record("VN-2025-VI-0003", operation: nil))
            try await rooms.settle()
            #expect(try await rooms.counted(rooms.vn) == ["VN-2025-VI-0001": "-5"])
            #expect(try await rooms.desks.vn.exchange.store.letters(LetterFilter()).isEmpty)
            #expect(try await rooms.vn.store.seizure("case:VN-2025-VI-0003") == nil)
            try await rooms.ledger.write(SampleOperations.record("VN-2025-VI-0001", operation: nil))
            try await rooms.settle()
            #expect(try await rooms.vn.store.seizure("case:VN-2025-VI-0001")?.standing == .moved)
        }
    }

    @Test("one that names an unknown operation waits, and is entered once a plan has the name", .timeLimit(.minutes(3)))
    func unknown() async throws {
        try await JointRooms.run { rooms in
            try await rooms.ledger.write(SampleOperations.record(operation: "Chiến dịch Q3"))
            try await rooms.ledger.write(.object(["before": .null, "after": .object(["number": "x"])]), of: "VN-X")
            try await rooms.settle()
            let waiting = try await rooms.vn.store.seizures(of: nil)
            #expect(Set(waiting.map(\.facts.number)) == [Self.number, "VN-X"])
            #expect(waiting.first { $0.facts.number == "VN-X" }?.isUnreadable == true)
            var operation = try #require(try await rooms.vn.store.operation(SampleOperations.code))
            var plan = operation.plan
            plan.aliases.append("chiến dịch q3")
            try operation.change(plan, in: rooms.vn.surroundings, by: "minh", at: 1_755_000_000)
            try await rooms.vn.store.save(operation, known: operation.revision - 1, by: "minh")
            try await rooms.vn.changed()
            #expect(try await rooms.counted(rooms.vn) == [Self.number: "118600"])
        }
    }

    @Test("a case and a message of one seizure are proposed as one, and the decision outlives corrections")
    func twins() async throws {
        try await JointRooms.run { rooms in
            try await rooms.release()
            try await rooms.ledger.write(SampleOperations.record())
            try await LedgerWriter(node: rooms.desks.cn.node).write(SampleOperations.record("CN-2025-7200-7"))
            try await rooms.settle()
            let seizures = try await rooms.cn.store.seizures(of: SampleOperations.code)
            let proposal = try #require(SeizureTwins.proposals(among: seizures).first)
            #expect(OperationFigures(seizures)[.joint].seizures == 2)
            let twin = OperationSeizure.Twin(proposal.own, isSame: true, by: "wang", at: 5)
            try await rooms.cn.store.change(seizure: proposal.other, by: "wang") { $0.twins.append(twin) }
            try await rooms.ledger.write(SampleOperations.record(sticks: "118000"))
            try await rooms.settle()
            let after = OperationFigures(try await rooms.cn.store.seizures(of: SampleOperations.code))
            #expect(after[.ours].seizures == 1 && after[.theirs].seizures == 1 && after[.joint].seizures == 1)
        }
    }

    @Test("a situation report is signed at the page, sent once, and stands beside theirs", .timeLimit(.minutes(3)))
    func reports() async throws {
        try await JointRooms.run { rooms in
            try await rooms.ledger.write(SampleOperations.record())
            try await rooms.settle()
            try await rooms.desks.vn.console { client in
                let officer = try await rooms.desks.vn.seat(.commander, nil, client)
                let days = [("kind", "daily"), ("from", "2025-08-12"), ("to", "2025-08-12")]
                let path = try await officer.post("/operations/OMD-VII/reports", days).location
                let texts = [
                    ("revision", "1"), ("situation_vi", "Bắt giữ một vụ"), ("situation_zh", "查获一起"),
                    ("situation_en", "One seizure"), ("outlook_vi", "Tăng cường kiểm tra"),
                ]
                #expect(try await officer.post(path, texts).status == .seeOther)
                let signed = try await officer.post(path + "/sign", [("revision", "2")])
                #expect(signed.location.contains("notice=report-sent"))
                #expect(try await officer.post(path + "/sign", [("revision", "2")]).status == .seeOther)
                #expect(try await officer.get(path).text.contains("Sent to"))
            }
            try await rooms.settle()
            let operation = try #require(try await rooms.cn.store.operation(SampleOperations.code))
            let person = OfficerDesk.Person(login: "wang", name: "Wang", office: "CN-7200")
            let reports = try await rooms.cn.partnerReports(of: operation, for: person)
            #expect(reports.map(\.body.seizures) == [1] && reports.map(\.body.persons) == [2])
            #expect(reports.first?.text?.translations["zh-CN"] == "查获一起")
            #expect(reports.first?.body.commodities.first?.quantities == [CommodityQuantity("118600", "sticks")])
            try await rooms.desks.cn.console { client in
                let officer = try await rooms.desks.cn.seat(.commander, nil, language: .zh, client)
                let page = try await officer.get("/operations/OMD-VII")
                #expect(page.text.contains("查获一起") && page.text.contains("第1期情况报告"))
            }
        }
    }

    @Test("warnings are counted with what became of them", .timeLimit(.minutes(3)))
    func warnings() async throws {
        try await JointRooms.run { rooms in
            var operation = try #require(try await rooms.vn.store.operation(SampleOperations.code))
            let today = CalendarDate(nearestDaysSince1970: NodeDatabase.systemTime() / 86_400)
            var plan = operation.plan
            plan.phases[2].to = try #require(today.adding(days: 2))
            try operation.change(plan, in: rooms.vn.surroundings, by: "minh", at: 1_755_000_000)
            let desk = rooms.desks.vn.exchange.desk
            let first = try await desk.send(SampleMessages.alert(), from: "VN-VI", to: "CN-7200", by: "lan").header.id
            try await desk.send(SampleMessages.alert(), from: "VN-VI", to: "CN-7200", by: "lan")
            try await desk.send(SampleMessages.alert(), from: "VN-VIII", to: "CN-7200", by: "lan")
            try await rooms.desks.settle()
            let feedback = SampleMessages.feedback(on: first)
            try await rooms.desks.cn.exchange.desk.send(feedback, from: "CN-7200", to: "VN-VI", by: "wang")
            try await rooms.desks.settle()
            let tally = try await rooms.vn.warnings(of: operation)
            #expect(tally.sent == WarningTally.Way(given: 2, answered: 1, feedback: 1), "VN-VIII takes no part")
            #expect(tally.received == WarningTally.Way() && tally.feedbackShare == 0.5)
        }
    }
}
