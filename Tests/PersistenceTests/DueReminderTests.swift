//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Foundation
import Persistence
import TestSupport
import Testing

@Suite("Clocks of requests")
struct DueReminderTests {
    private func request(due: Timestamp) -> Message {
        var message = SampleMessages.alert()
        message.type = .request
        message.urgency = .routine
        message.due = due
        let question = RequestBody.Question(id: "1", text: MessageText("Có thật không?", language: "vi"))
        message.body = .request(RequestBody(kind: .information, questions: [question]))
        return message
    }

    @Test("both sides are told once at each stage, until the answer is there", arguments: TestDatabase.available)
    func stages(database: TestDatabase) async throws {
        try await withPair(database) { vn, cn, clock, _ in
            let day: Int64 = 86_400
            let due = Timestamp(seconds: clock.now() + 5 * day)
            let sent = try await vn.desk.send(request(due: due), from: "VN-VI", to: "CN-7200", by: "lan")
            try await ExchangeSide.settle(vn, cn)
            let id = sent.header.id
            var terms = DueTerms()
            terms.with["VN-VI"] = DueTerms.Exception(escalateDaysAfter: 1)
            func stages(_ side: ExchangeSide) async throws -> [DueStage] {
                try await side.store.reminders(of: id).map(\.stage)
            }
            #expect(try await vn.desk.remind(by: terms).isEmpty)
            clock.advance(by: 4 * day + 60)
            #expect(try await vn.desk.remind(by: terms) == ["VN-VI"])
            #expect(try await vn.desk.remind(by: terms).isEmpty)
            #expect(try await cn.desk.remind(by: terms) == ["CN-7200"])
            clock.advance(by: day)
            #expect(try await vn.desk.remind(by: terms) == ["VN-VI"])
            #expect(try await stages(vn) == [.soon, .overdue])
            clock.advance(by: day)
            // What is owed to VN-VI is for the superior after one day, what CN-7200 owes after three.
            #expect(try await cn.desk.remind(by: terms) == ["CN-7200"])
            #expect(try await stages(cn) == [.soon, .escalated])
            #expect(try await vn.desk.remind(by: terms).isEmpty)
            var reply = SampleMessages.alert()
            reply.type = .reply
            reply.facts = nil
            reply.inReplyTo = id
            let answer = ReplyBody.Answer(
                question: "1",
                outcome: .answered,
                text: MessageText("是", language: "zh-CN")
            )
            reply.body = .reply(ReplyBody(answers: [answer], isFinal: true))
            try await cn.desk.send(reply, from: "CN-7200", to: "VN-VI", by: "wang")
            try await ExchangeSide.settle(vn, cn)
            clock.advance(by: 30 * day)
            #expect(try await vn.desk.remind(by: terms).isEmpty)
            #expect(try await stages(vn) == [.soon, .overdue])
        }
    }

    @Test("terms are read from node.json, an office's own before all others', and wrong ones are named")
    func terms() throws {
        let text = #"""
            {"days": {"information": 5}, "escalateDaysAfter": 4,
             "with": {"CN-7200": {"days": {"origin_verification": 90}, "remindDaysBefore": 10}}}
            """#
        let terms = try JSONDecoder().decode(DueTerms.self, from: Data(text.utf8))
        #expect(terms.days(for: .information, of: "CN-7200") == 5)
        #expect(terms.days(for: .originVerification, of: "CN-7200") == 90)
        #expect(terms.days(for: .originVerification, of: "CN-8600") == 60)
        #expect(terms.fault == nil)
        var wrong = terms
        wrong.days["informations"] = 3
        #expect(wrong.fault?.contains("informations") == true)
        wrong = terms
        wrong.remindDaysBefore = -1
        #expect(wrong.fault?.contains("between 0 and 730") == true)
    }
}
