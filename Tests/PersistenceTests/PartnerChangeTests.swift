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

@Suite("What changes about a partner")
struct PartnerChangeTests {
    private func card(_ number: UInt8) -> OfficeKeyCard {
        OfficeKeyCard(
            office: "VN-VI",
            suite: "LQ1",
            signingPublic: [UInt8](repeating: number, count: 32),
            sealingPublic: [UInt8](repeating: number, count: 32),
            validFrom: ExchangeSide.validFrom,
            validUntil: ExchangeSide.validUntil
        )
    }

    @Test("neither new cards nor a new pairing lets a halted link go on", arguments: TestDatabase.available)
    func halted(database: TestDatabase) async throws {
        try await withPair(database) { vn, cn, _, _ in
            let before = try #require(try await cn.store.partners().first)
            try await cn.store.raise(LinkAlarm(.fork, "two histories"), about: "VN", at: cn.desk.now())
            try await cn.store.save(before, by: "somebody who read it before")
            #expect(try await cn.store.partners().first?.state == .halted)
            let added = card(7)
            _ = try await cn.store.change(partner: "VN", by: "node:VN") { partner in
                partner.cards.append(added)
                return true
            }
            let after = try #require(try await cn.store.partners().first)
            #expect(after.state == .halted)
            #expect(after.cards == before.cards + [added])
            let alarm = try #require(try await cn.store.alarms(of: "VN", limit: 1).first)
            try await cn.store.settle(alarm: alarm.id, by: "director", note: "a test")
            #expect(try await cn.store.partners().first?.state == .active)
            await #expect(throws: ExchangeStoreError.unknownPartner("LA")) {
                try await cn.store.change(partner: "LA", by: "x") { _ in true }
            }
        }
    }

    @Test("of changes at the same time none undoes another", arguments: TestDatabase.available)
    func concurrent(database: TestDatabase) async throws {
        try await withPair(database) { vn, cn, _, _ in
            let first = try #require(try await cn.store.partners().first?.cards)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in UInt8(1)...20 {
                    let added = card(number)
                    group.addTask {
                        _ = try await cn.store.change(partner: "VN", by: "node:VN") { partner in
                            partner.cards.append(added)
                            return true
                        }
                    }
                    group.addTask {
                        _ = try await cn.store.change(partner: "VN", by: "node:VN") { partner in
                            partner.cards[0].isRevoked = true
                            return true
                        }
                    }
                }
                try await group.waitForAll()
            }
            let cards = try #require(try await cn.store.partners().first?.cards)
            #expect(cards.count == first.count + 20)
            #expect(cards[0].isRevoked)
        }
    }

    @Test("a flood of alarms is cut short, and hides none that halts the link", arguments: TestDatabase.available)
    func manyAlarms(database: TestDatabase) async throws {
        try await withPair(database) { _, cn, _, _ in
            let time = cn.desk.now()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<520 {
                    let alarm = LinkAlarm(.unreadable, "message \(number)")
                    group.addTask { try await cn.store.raise(alarm, about: "VN", at: time) }
                }
                try await group.waitForAll()
            }
            try await cn.store.raise(LinkAlarm(.clock, "ahead by 25 h"), about: "VN", at: time)
            try await cn.store.raise(LinkAlarm(.fork, "two histories"), about: "VN", at: time)
            let kinds = try await cn.store.alarms(of: "VN", limit: 1_000).map(\.alarm.kind)
            #expect(kinds.count { $0 == .unreadable } == 500)
            #expect(Set(kinds) == [.unreadable, .clock, .fork])
            #expect(try await cn.store.partners().first?.state == .halted)
        }
    }

    @Test("a key that was renewed a moment ago is asked for, and only a second time an alarm")
    func renewedKey() async throws {
        try await withPair(.sqlite) { vn, cn, clock, _ in
            let card = try #require(cn.keys.all["CN-7200"]?.generations.first?.card)
            let fresh = try OfficeKeys.Generation(
                CurveSuite.makeKeys(),
                office: "VN-VI",
                validFrom: ExchangeSide.validFrom,
                validUntil: ExchangeSide.validUntil
            )
            let sent = Timestamp(seconds: clock.now())
            let line = try SealedDraft(
                MessageContent(SampleMessages.alert().json, salt: [UInt8](repeating: 1, count: 32)),
                id: MessageID.make(at: sent),
                from: "VN-VI",
                to: card,
                sent: sent,
                sealer: CurveSuite.sealer(card.sealingPublic)
            ).envelope(sequence: 1, previous: .zero, signer: fresh.signer).line
            let refused = LinkAnswer.Refused(sequence: 1, fault: "unknown_key")
            #expect(try await cn.link.take([line]).refused == refused)
            #expect(try await cn.store.alarms(of: nil, limit: 10).isEmpty)
            #expect(try await cn.link.take([line]).refused == refused)
            #expect(try await cn.store.alarms(of: nil, limit: 10).map(\.alarm.kind) == [.refusedEnvelope])
            _ = try await cn.store.change(partner: "VN", by: "node:VN") { partner in
                partner.cards.append(fresh.card)
                return true
            }
            #expect(try await cn.link.take([line]).refused == nil)
        }
    }
}
