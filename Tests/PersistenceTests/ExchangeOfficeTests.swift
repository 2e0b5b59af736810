//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Persistence
import TestSupport
import Testing

@Suite("Offices act for themselves alone")
struct ExchangeOfficeTests {
    @Test(
        "whoever agrees to watch or to let goods pass for the partner has an officer above the contact point with them"
    )
    func measures() async throws {
        try await withPair(.sqlite) { vn, cn, clock, _ in
            var request = SampleMessages.request(due: Timestamp(seconds: clock.now() + 86_400))
            let question = RequestBody.Question(id: "1", text: MessageText("Theo dõi xe 29C-123.45", language: "vi"))
            request.body = .request(RequestBody(kind: .surveillance, questions: [question]))
            let superior = SignOff(
                draftedBy: "Lan",
                approvedBy: "Lan",
                approvedAt: SampleMessages.signOff.approvedAt,
                endorsedBy: "Thu"
            )
            request.signOff = superior
            let id = try await cn.desk.send(request, from: "CN-7200", to: "VN-VI", by: "wang").header.id
            try await ExchangeSide.settle(vn, cn)
            func reply(_ outcome: ReplyBody.Outcome, _ signOff: SignOff = SampleMessages.signOff) async throws {
                var reply = SampleMessages.reply(to: id, isFinal: false)
                let text = MessageText("Trả lời", language: "vi")
                reply.body = .reply(
                    ReplyBody(answers: [.init(question: "1", outcome: outcome, text: text)], isFinal: false)
                )
                reply.signOff = signOff
                try await vn.desk.send(reply, from: "VN-VI", to: "CN-7200", by: "lan")
            }
            for outcome in [ReplyBody.Outcome.answered, .partly] {
                await #expect(throws: DeskError.needsEndorsement) { try await reply(outcome) }
            }
            try await reply(.refused)
            try await reply(.answered, superior)
        }
    }

    @Test(
        "no other office of the partner allows, takes back or answers in another's name",
        arguments: TestDatabase.available
    )
    func anotherOffice(database: TestDatabase) async throws {
        try await withPair(database) { vn, cn, clock, _ in
            let id = try await vn.desk.send(SampleMessages.alert(), from: "VN-VI", to: "CN-7200", by: "lan").header.id
            let due = Timestamp(seconds: clock.now() + 86_400)
            let request = try await cn.desk.send(
                SampleMessages.request(due: due),
                from: "CN-7200",
                to: "VN-VI",
                by: "wang"
            ).header.id
            try await ExchangeSide.settle(vn, cn)
            // The desk of an honest node would refuse the last one, so it goes past the desk.
            let reply = SampleMessages.reply(to: request)
            for message in [
                SampleMessages.permission(for: id, [.print]), SampleMessages.revocation(of: id), reply,
            ] {
                let generation = try #require(vn.keys.all["VN-VIII"]?.generations.first)
                let card = try #require(cn.keys.all["CN-7200"]?.generations.first?.card)
                let time = vn.desk.now()
                let letterID = MessageID.make(at: time)
                let content = MessageContent(message.json, salt: [UInt8](repeating: 3, count: 32))
                let letter = OutgoingLetter(
                    draft: try SealedDraft(
                        content,
                        id: letterID,
                        from: "VN-VIII",
                        to: card,
                        sent: time,
                        sealer: CurveSuite.sealer(card.sealingPublic)
                    ),
                    facts: LetterFacts(message, thread: letterID),
                    kept: try generation.keeper.close(content.bytes, id: letterID)
                )
                _ = try await vn.store.send([letter], to: "CN", by: "test") { draft, position in
                    try draft.envelope(
                        sequence: position.sequence + 1,
                        previous: position.head,
                        signer: generation.signer
                    )
                }
            }
            try await ExchangeSide.settle(vn, cn)
            #expect(try await cn.store.letters(LetterFilter(direction: .received)).count == 4)
            #expect(try await cn.store.letter(id)?.standing == .open)
            #expect(try await cn.desk.blocks(.print, on: id, for: "CN-7200") == [.code(.h1)])
            #expect(try await cn.store.letter(request)?.standing == .open)
        }
    }
}
