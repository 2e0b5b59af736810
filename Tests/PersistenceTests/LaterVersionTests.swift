//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Exchange
import Persistence
import TestSupport
import Testing

@Suite("Messages that this version does not know")
struct LaterVersionTests {
    /// Sends what the desk of this version would not.
    private func send(_ json: JSONValue, from side: ExchangeSide, to other: ExchangeSide) async throws -> String {
        let generation = try #require(side.keys.all["VN-VI"]?.generations.first)
        let card = try #require(other.keys.all["CN-7200"]?.generations.first?.card)
        let time = side.desk.now()
        let id = MessageID.make(at: time)
        let content = MessageContent(json, salt: [UInt8](repeating: 1, count: 32))
        let draft = try SealedDraft(
            content,
            id: id,
            from: "VN-VI",
            to: card,
            sent: time,
            sealer: CurveSuite.sealer(card.sealingPublic)
        )
        let letter = OutgoingLetter(
            draft: draft,
            facts: LetterFacts(try Message(json), thread: id),
            kept: try generation.keeper.close(content.bytes, id: id)
        )
        _ = try await side.store.send([letter], to: other.node, by: "test") { draft, position in
            try draft.envelope(sequence: position.sequence + 1, previous: position.head, signer: generation.signer)
        }
        try await ExchangeSide.settle(side, other)
        return id
    }

    private func laterVersion(_ message: Message, _ more: [String: JSONValue] = [:]) throws -> JSONValue {
        var members = try #require(message.json.members)
        members["v"] = .number(2)
        return .object(members.merging(more) { $1 })
    }

    @Test("one of a later version is kept whole, listed by type and version, acknowledged, and only read")
    func laterVersion() async throws {
        try await withPair(.sqlite) { vn, cn, _, _ in
            let handling = JSONValue.object(["level": .string("∞")])
            let id = try await send(
                laterVersion(SampleMessages.alert(), ["handling": handling, "subject": .number(3)]),
                from: vn,
                to: cn
            )
            #expect(try await cn.store.letter(id)?.facts.type.rawValue == "alert/2")
            #expect(try await vn.store.letter(id)?.opened != nil)
            #expect(try await cn.store.alarms(of: nil, limit: 10).isEmpty)
            let read = try await cn.desk.read(id)
            #expect(read.raw["handling"] == handling)
            #expect(try await cn.desk.blocks(.read, on: id, for: nil) == [])
            for act in HandlingAct.allCases where act != .read {
                #expect(try await cn.desk.blocks(act, on: id, for: nil) != [], "\(act)")
            }
        }
    }

    @Test("what a later version takes back, allows or asks to look for is not guessed at")
    func effects() async throws {
        try await withPair(.sqlite) { vn, cn, _, _ in
            let alert = try await vn.desk.send(SampleMessages.alert(), from: "VN-VI", to: "CN-7200", by: "lan").header
                .id
            try await ExchangeSide.settle(vn, cn)
            for message in [
                SampleMessages.revocation(of: alert), SampleMessages.permission(for: alert, [.print]),
                SampleMessages.watch(.watchAdd, "W1", ["Hoa Sen"]),
            ] {
                let id = try await send(laterVersion(message), from: vn, to: cn)
                #expect(try await cn.store.letter(id)?.facts.type.isKnown == false)
            }
            #expect(try await cn.store.letter(alert)?.standing == .open)
            #expect(try await cn.desk.blocks(.print, on: alert, for: nil) == [.code(.h1)])
            let watching = LetterFilter(direction: .received, types: [.watchAdd])
            #expect(try await cn.store.letters(watching).isEmpty)
        }
    }

    @Test("a version below the first, or none, is no message")
    func noVersion() throws {
        for version in [JSONValue.number(0), .number(-2), .number(1.5), .string("1"), .null] {
            var members = try #require(SampleMessages.alert().json.members)
            members["v"] = version
            #expect(throws: MessageFault.self) { try Message(.object(members)) }
        }
    }

    @Test("a message of an unknown type without a handling code is only read; one that is taken back is not read")
    func unrestricted() async throws {
        try await withPair(.sqlite) { vn, cn, _, _ in
            let weather = Message(MessageType(rawValue: "weather"), body: .record(.object(["wind": .number(7)])))
            let id = try await vn.desk.send(weather, from: "VN-VI", to: "CN-7200", by: "lan").header.id
            let alert = try await cn.desk.send(SampleMessages.alert(), from: "CN-7200", to: "VN-VI", by: "wang").header
                .id
            try await ExchangeSide.settle(vn, cn)
            #expect(try await cn.desk.blocks(.print, on: id, for: nil) == [.code(.h2), .trafficLight(.red)])
            #expect(try await cn.desk.blocks(.read, on: id, for: nil) == [])
            // Feedback has no handling code of its own.
            let feedback = try await vn.desk.send(
                SampleMessages.feedback(on: alert),
                from: "VN-VI",
                to: "CN-7200",
                by: "lan"
            ).header.id
            try await ExchangeSide.settle(vn, cn)
            #expect(try await cn.desk.blocks(.print, on: feedback, for: nil) == [])
            try await vn.desk.send(SampleMessages.revocation(of: feedback), from: "VN-VI", to: "CN-7200", by: "lan")
            try await ExchangeSide.settle(vn, cn)
            #expect(try await cn.desk.blocks(.read, on: feedback, for: nil) == [.revoked])
        }
    }
}
