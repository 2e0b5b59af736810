//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Exchange
import MerkleLog
import Persistence
import TestSupport
import Testing

@Suite("A partner that does not play fair")
struct HostilePartnerTests {
    private func withPair(
        _ body: (ExchangeSide, ExchangeSide, NodeDatabase, FrozenClock) async throws -> Void
    ) async throws {
        let clock = FrozenClock()
        try await TestDatabase.sqlite.withNode { vietnam, _ in
            try await TestDatabase.sqlite.withNode { china, _ in
                try await TestDatabase.sqlite.withNode { spare, _ in
                    let (vn, cn) = try await ExchangeSide.pair(vietnam.exchange, china.exchange) {
                        Timestamp(seconds: clock.now())
                    }
                    try await spare.exchange.save(cn.asPartner, by: "test")
                    try await body(vn, cn, spare, clock)
                }
            }
        }
    }

    private func send(_ count: Int, _ side: ExchangeSide, _ reference: String = "m") async throws {
        for number in 0..<count {
            try await side.desk.send(
                SampleMessages.alert(reference: "\(reference) \(number)"),
                from: side.node == "VN" ? "VN-VI" : "CN-7200",
                to: side.node == "VN" ? "CN-7200" : "VN-VI",
                by: "x"
            )
        }
    }

    private func alarms(_ side: ExchangeSide) async throws -> [LinkAlarm.Kind] {
        try await side.store.alarms(of: nil, limit: 100).map(\.alarm.kind)
    }

    private func lines(_ side: ExchangeSide, to partner: String) async throws -> [[UInt8]] {
        try await side.store.outbox(of: partner, after: 0, limit: 1_000, mostBytes: .max).map(\.bytes)
    }

    @Test("a second history under the same numbers is a fork: refused, told, and nothing more goes on")
    func fork() async throws {
        try await withPair { vn, cn, spare, _ in
            try await send(3, vn)
            try await ExchangeSide.settle(vn, cn)
            let other = try vn.over(spare.exchange)
            try await send(3, other, "another")
            await #expect(throws: ExchangeStoreError.self) { try await cn.link.take(lines(other, to: "CN")) }
            #expect(try await alarms(cn) == [.fork])
            await #expect(throws: ExchangeStoreError.notActive("VN", .halted)) {
                try await cn.link.take(lines(vn, to: "CN"))
            }
            let alarm = try #require(try await cn.store.alarms(of: "VN", limit: 1).first)
            try await cn.store.settle(alarm: alarm.id, by: "director", note: "a test")
            _ = try await cn.link.take(lines(vn, to: "CN"))
        }
    }

    @Test("a partner that was set back knows less than it had confirmed")
    func rollback() async throws {
        try await withPair { vn, cn, spare, _ in
            try await send(3, vn)
            try await ExchangeSide.settle(vn, cn)
            try await spare.exchange.save(vn.asPartner, by: "test")
            let setBack = try cn.over(spare.exchange)
            let before = try await vn.store.standing(of: "CN")
            let note = try await setBack.link.standing().receipt
            await #expect(throws: ExchangeStoreError.self) { try await vn.link.settle(note, before: before) }
            #expect(try await alarms(vn) == [.rollback])
        }
    }

    @Test("a log that leaves a confirmed message out, repeats one, or shows another root is found at the next look")
    func audits() async throws {
        enum Lie: CaseIterable { case omit, double, swap, foreign }
        for lie in Lie.allCases {
            try await withPair { vn, cn, _, clock in
                try await send(5, vn)
                try await ExchangeSide.settle(vn, cn)
                try await vn.link.settle(
                    try await cn.link.standing().receipt,
                    before: try await vn.store.standing(of: "CN")
                )
                let fetch: @Sendable (Range<Int>) async throws -> [Digest32] = { range in
                    var entries = try await cn.store.entries(.own(partner: "VN"), 0..<100)
                    switch lie {
                    case .omit: entries.remove(at: 2)
                    case .double: entries[3] = entries[1]
                    case .swap: entries.swapAt(1, 2)
                    case .foreign: entries[2] = Digest32.of([1, 2, 3])
                    }
                    return Array(entries.dropFirst(range.lowerBound).prefix(range.count))
                }
                // What is not known yet may be on its way, but not for ever.
                for _ in 0..<3 {
                    _ = try? await vn.link.audit(fetch: fetch)
                    clock.advance(by: 700)
                }
                let found = try await alarms(vn)
                #expect(!found.isEmpty && found.allSatisfy(\.stopsTheLink), "\(lie): \(found)")
            }
        }
    }

    @Test("two faces: a signed root that is not the one rebuilt")
    func splitView() async throws {
        try await withPair { vn, cn, _, _ in
            try await send(4, vn)
            try await ExchangeSide.settle(vn, cn)
            let standing = try await cn.store.standing(of: "VN")
            let lie = Receipt(
                origin: Receipt.origin(of: "CN", for: "VN"),
                size: standing.logSize,
                root: .leaf([9]),
                sent: standing.sent,
                received: standing.received
            )
            var note = SignedNote(lie.checkpoint.text)
            note.add(try cn.logSigner.sign(note.text))
            try await vn.link.settle(note.encoded, before: try await vn.store.standing(of: "CN"))
            await #expect(throws: ExchangeStoreError.self) {
                try await vn.link.audit { try await cn.store.entries(.own(partner: "VN"), $0) }
            }
            #expect(try await alarms(vn) == [.fork])
        }
    }

    @Test("envelopes of strangers, of other offices, of yesterday's keys, of tomorrow: refused, with the reason")
    func badEnvelopes() async throws {
        try await withPair { vn, cn, spare, clock in
            let office = try #require(vn.keys.all["VN-VI"]?.generations.first)
            let other = try #require(vn.keys.all["VN-VIII"]?.generations.first)
            let card = try #require(cn.keys.all["CN-7200"]?.generations.first?.card)
            func line(
                from: String = "VN-VI",
                to: String = "CN-7200",
                suite: String = "LQ1",
                ahead: Int64 = 0,
                signer: any MessageSigner
            ) throws -> [UInt8] {
                let content = MessageContent(SampleMessages.alert().json, salt: [UInt8](repeating: 1, count: 32))
                let sent = Timestamp(seconds: clock.now() + ahead)
                let to = OfficeKeyCard(
                    office: to,
                    suite: suite,
                    signingPublic: card.signingPublic,
                    sealingPublic: card.sealingPublic,
                    validFrom: card.validFrom,
                    validUntil: card.validUntil
                )
                let draft = try SealedDraft(
                    content,
                    id: MessageID.make(at: sent),
                    from: from,
                    to: to,
                    sent: sent,
                    sealer: CurveSuite.sealer(card.sealingPublic)
                )
                return try draft.envelope(sequence: 1, previous: .zero, signer: signer).line
            }
            let stranger = try CurveSuite.signer(CurveSuite.makeKeys().signing)
            let cases: [(String, [UInt8])] = [
                ("unknown_key", try line(signer: stranger)),
                ("key_not_valid", try line(signer: other.signer)),
                ("wrong_node", try line(from: "LA-01", signer: office.signer)),
                ("wrong_node", try line(to: "LA-01", signer: office.signer)),
                ("not_paired", try line(to: "CN-8600", signer: office.signer)),
                ("unknown_suite", try line(suite: "SM", signer: office.signer)),
                ("from_the_future", try line(ahead: 27 * 3_600, signer: office.signer)),
                ("key_not_valid", try line(ahead: -86_400 * 365 * 3, signer: office.signer)),
                ("not_an_envelope", Array("{}".utf8)),
                ("not_an_envelope", []),
                ("too_long", [UInt8](repeating: 0x20, count: Envelope.mostLine + 1)),
            ]
            for (fault, line) in cases {
                let answer = try await cn.link.take([line])
                #expect(answer.refused == LinkAnswer.Refused(sequence: 1, fault: fault), "\(fault)")
            }
            #expect(try await cn.store.standing(of: "VN").received == .start)
            let kinds = Set(try await alarms(cn))
            #expect(kinds == [.refusedEnvelope])
            // A clock that is a day ahead stops nothing, and is told.
            let late = try await cn.link.take([try line(ahead: 25 * 3_600, signer: office.signer)])
            #expect(late.refused == nil)
            #expect(try await alarms(cn).contains(.clock))
        }
    }

    @Test("a message that comes again under a new number is kept once, and told")
    func replayed() async throws {
        try await withPair { vn, cn, _, _ in
            let generation = try #require(vn.keys.all["VN-VI"]?.generations.first)
            let first = try await vn.desk.send(SampleMessages.alert(), from: "VN-VI", to: "CN-7200", by: "lan")
            let header = first.header
            let again = EnvelopeHeader(
                id: header.id,
                from: header.from,
                to: header.to,
                suite: header.suite,
                sealedTo: header.sealedTo,
                sequence: 2,
                previous: first.hash,
                sent: header.sent,
                commitment: header.commitment,
                digest: header.digest
            )
            let replay = try Envelope(again, first.sealed, by: generation.signer)
            _ = try await cn.link.take([first.line, replay.line])
            while try await cn.desk.open(from: "VN").isMore {}
            #expect(try await cn.store.letters(LetterFilter()).map(\.id) == [header.id])
            #expect(try await alarms(cn) == [.repeatedMessage])
        }
    }

    @Test("what does not open, or is no message, is told to its sender and stops nothing")
    func unreadable() async throws {
        try await withPair { vn, cn, _, clock in
            let generation = try #require(vn.keys.all["VN-VI"]?.generations.first)
            let card = try #require(cn.keys.all["CN-7200"]?.generations.first?.card)
            let content = MessageContent(.object(["v": .number(1)]), salt: [UInt8](repeating: 1, count: 32))
            let time = Timestamp(seconds: clock.now())
            let id = MessageID.make(at: time)
            let letter = OutgoingLetter(
                draft: try SealedDraft(
                    content,
                    id: id,
                    from: "VN-VI",
                    to: card,
                    sent: time,
                    sealer: CurveSuite.sealer(card.sealingPublic)
                ),
                facts: LetterFacts(type: .alert, thread: id),
                kept: try generation.keeper.close(content.bytes, id: id)
            )
            _ = try await vn.store.send([letter], to: "CN", by: "test") { draft, position in
                try draft.envelope(
                    sequence: position.sequence + 1,
                    previous: position.head,
                    signer: generation.signer
                )
            }
            try await send(1, vn)
            try await ExchangeSide.settle(vn, cn)
            #expect(try await alarms(cn) == [.unreadable])
            #expect(try await cn.store.letters(LetterFilter()).count == 1)
            #expect(try await vn.store.letter(id)?.standing == .unreadable)
        }
    }

    @Test("a receipt for more than was sent, of another log, or signed by a stranger is refused")
    func receipts() async throws {
        try await withPair { vn, cn, _, _ in
            try await send(1, vn)
            func note(_ received: Int64, origin: String, signer: NoteSigner) throws -> String {
                let receipt = Receipt(
                    origin: origin,
                    size: Int(received),
                    root: .empty,
                    sent: .start,
                    received: LinkPosition(sequence: received, head: .of([1]))
                )
                var note = SignedNote(receipt.checkpoint.text)
                note.add(try signer.sign(note.text))
                return note.encoded
            }
            let origin = Receipt.origin(of: "CN", for: "VN")
            let before = try await vn.store.standing(of: "CN")
            await #expect(throws: ReceiptFault.badSignature) {
                try await vn.link.settle(note(1, origin: origin, signer: vn.logSigner), before: before)
            }
            await #expect(throws: ReceiptFault.anotherLog("lienquan/CN/LA")) {
                try await vn.link.settle(note(1, origin: "lienquan/CN/LA", signer: cn.logSigner), before: before)
            }
            await #expect(throws: ExchangeStoreError.self) {
                try await vn.link.settle(note(7, origin: origin, signer: cn.logSigner), before: before)
            }
            await #expect(throws: ExchangeStoreError.self) {
                try await vn.link.settle(note(1, origin: origin, signer: cn.logSigner), before: before)
            }
            #expect(try await vn.store.standing(of: "CN").confirmed == .start)
        }
    }
}
