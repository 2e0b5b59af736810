//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Foundation
import Node
import Persistence
import TestSupport
import Testing

@Suite("Rules that partners send", .serialized)
struct TravellingRuleTests {
    private let rule = """
        id: partner-rule
        title: { vi: Mặt hàng, zh: 货物, en: Goods }
        instruction: { vi: Kiểm tra, zh: 检查, en: Look }
        owner: CN-7200
        legal_basis: agreement, article 5
        theme: tobacco
        lane: yellow
        weight: 50
        when: hs_code == "85076090"
        """

    private func message(
        _ rule: String,
        period: ValidityPeriod = .always,
        expires: String = "2099-01-01",
        asksForHits: Bool = false
    ) throws -> Message {
        var message = SampleMessages.alert()
        message.type = .rule
        message.facts = nil
        message.body = .rule(
            RuleBody(
                rule: rule,
                period: period,
                expires: try #require(CalendarDate(iso8601: expires)),
                asksForHits: asksForHits
            )
        )
        return message
    }

    @Test("are run here, counted by week and office, small counts left out, and answered once", .timeLimit(.minutes(2)))
    func counted() async throws {
        let vn = try await ExchangeLinkTests.Side("VN", offices: ["VN-VI"])
        let cn = try await ExchangeLinkTests.Side("CN", offices: ["CN-7200"])
        try await cn.accept(try vn.invitation(for: "CN", address: ""))
        try await vn.accept(try cn.invitation(for: "VN", address: ""))
        // As many lines as leave some weeks large and some small.
        let sizes = stride(from: 400, to: 20, by: -3)
        let size = try #require(
            try sizes.first { size in
                let counts = try hits(SampleDeclarations().batch(size)).values
                return counts.contains { $0 >= 5 } && counts.contains { $0 < 5 }
            }
        )
        let batch = SampleDeclarations().batch(size)
        let stores = DeclarationStores(archive: vn.node.database.declarations, targeting: vn.node.database.targeting)
        try await stores.add(batch)
        let sent = try await cn.exchange.desk.send(try message(rule), from: "CN-7200", to: "VN-VI", by: "wang")
        try await carry(cn, to: vn)
        let rules = TravellingRules(vn.node, exchange: vn.exchange, now: NodeDatabase.systemTime)
        let received = try await rules.read(sent.header.id)
        await #expect(throws: TravellingRuleError.countsOnly) {
            try await rules.run(received, by: "lan", withHits: true)
        }
        let answer = try await rules.run(received, by: "lan")
        #expect(answer.hits.isEmpty)
        #expect(answer.lookedAt == Int64(size))
        let weeks = try hits(batch)
        let told = Dictionary(uniqueKeysWithValues: answer.cells.map { ($0.week + " " + $0.office, $0.count) })
        #expect(told == weeks.filter { $0.value >= 5 })
        #expect(!told.isEmpty && told.count < weeks.count)
        let signOff = SampleMessages.signOff
        let reply = rules.answer(received, answer, signOff: signOff)
        _ = try await vn.exchange.desk.send(reply, from: "VN-VI", to: "CN-7200", by: "lan")
        try await carry(vn, to: cn)
        let question = try await cn.exchange.store.letter(sent.header.id)
        #expect(question?.standing == .answered)
        // That it was run stands in both logs.
        #expect(question?.applied != nil)
        try await vn.close()
        try await cn.close()
    }

    /// Lines that the rule hits by week and office.
    private func hits(_ batch: DeclarationBatch) throws -> [String: Int64] {
        var weeks: [String: Int64] = [:]
        for row in 0..<batch.count where batch.text(.hsCode, at: row) == "85076090" {
            let day = try #require(CalendarDate(iso8601: String((batch.text(.lodgedAt, at: row) ?? "").prefix(10))))
            let monday = CalendarDate(nearestDaysSince1970: day.daysSince1970 - (day.daysSince1970 + 3) % 7)
            weeks[monday.iso8601 + " " + (batch.text(.office, at: row) ?? ""), default: 0] += 1
        }
        return weeks
    }

    @Test("that are over, no rules, or cost too much are told as such")
    func refused() async throws {
        let vn = try await ExchangeLinkTests.Side("VN", offices: ["VN-VI"])
        let cn = try await ExchangeLinkTests.Side("CN", offices: ["CN-7200"])
        try await cn.accept(try vn.invitation(for: "CN", address: ""))
        try await vn.accept(try cn.invitation(for: "VN", address: ""))
        let rules = TravellingRules(vn.node, exchange: vn.exchange, now: NodeDatabase.systemTime)
        var ids: [String] = []
        for message in [
            try message(rule, expires: "2020-01-01"), try message("id: x"),
            try message(rule.replacing("hs_code ==", with: "no_such_field ==")), SampleMessages.alert(),
        ] {
            ids.append(try await cn.exchange.desk.send(message, from: "CN-7200", to: "VN-VI", by: "wang").header.id)
        }
        try await carry(cn, to: vn)
        let expired = try await rules.read(ids[0])
        await #expect(throws: TravellingRuleError.expired(expired.body.expires)) {
            try await rules.run(expired, by: "lan")
        }
        await #expect(throws: TravellingRuleError.self) { try await rules.read(ids[1]) }
        let unknown = try await rules.read(ids[2])
        await #expect(throws: TravellingRuleError.self) { try await rules.run(unknown, by: "lan") }
        await #expect(throws: TravellingRuleError.notARule(ids[3])) { try await rules.read(ids[3]) }
        try await vn.close()
        try await cn.close()
    }

    @Test("name lines only where asked to, within their period, and only with an officer above the contact point")
    func lines() async throws {
        let vn = try await ExchangeLinkTests.Side("VN", offices: ["VN-VI"])
        let cn = try await ExchangeLinkTests.Side("CN", offices: ["CN-7200"])
        try await cn.accept(try vn.invitation(for: "CN", address: ""))
        try await vn.accept(try cn.invitation(for: "VN", address: ""))
        let batch = SampleDeclarations().batch(400)
        let stores = DeclarationStores(archive: vn.node.database.declarations, targeting: vn.node.database.targeting)
        try await stores.add(batch)
        let days = (0..<400).compactMap { batch.text(.lodgedAt, at: $0)?.prefix(10) }.sorted()
        let middle = String(try #require(days.dropFirst(200).first))
        let period = ValidityPeriod(from: CalendarDate(iso8601: middle), to: nil)
        let question = try message(rule, period: period, asksForHits: true)
        let sent = try await cn.exchange.desk.send(question, from: "CN-7200", to: "VN-VI", by: "wang")
        try await carry(cn, to: vn)
        let rules = TravellingRules(vn.node, exchange: vn.exchange, now: NodeDatabase.systemTime)
        let received = try await rules.read(sent.header.id)
        let answer = try await rules.run(received, by: "lan", withHits: true)
        let expected = Set(
            (0..<400).filter { row in
                batch.text(.hsCode, at: row) == "85076090" && (batch.text(.lodgedAt, at: row) ?? "") >= middle
            }.map { (batch.text(.declarationNo, at: $0) ?? "") + "/" + (batch.text(.itemNo, at: $0) ?? "") }
        )
        #expect(!expected.isEmpty)
        #expect(Set(answer.hits.map { $0.declaration + "/" + $0.item }) == expected)
        #expect(answer.lookedAt == days.filter { $0 >= middle }.count)
        let alone = rules.answer(received, answer, signOff: SampleMessages.signOff)
        #expect(alone.needsEndorsement)
        await #expect(throws: DeskError.incomplete(.missing("sign_off.endorsed_by"))) {
            try await vn.exchange.desk.send(alone, from: "VN-VI", to: "CN-7200", by: "lan")
        }
        let signOff = SignOff(
            draftedBy: "Lan",
            approvedBy: "Lan",
            approvedAt: SampleMessages.signOff.approvedAt,
            endorsedBy: "Thu"
        )
        let reply = try await vn.exchange.desk.send(
            rules.answer(received, answer, signOff: signOff),
            from: "VN-VI",
            to: "CN-7200",
            by: "lan"
        )
        try await carry(vn, to: cn)
        guard case .ruleAnswer(let told) = try await cn.exchange.desk.read(reply.header.id).message.body else {
            Issue.record("no answer came")
            return
        }
        #expect(told == answer)
        try await vn.close()
        try await cn.close()
    }

    @Test("are run so many times a month and no more, fewer for one purpose; the same one again costs nothing")
    func quotas() async throws {
        let vn = try await ExchangeLinkTests.Side("VN", offices: ["VN-VI"])
        let cn = try await ExchangeLinkTests.Side("CN", offices: ["CN-7200"])
        try await cn.accept(try vn.invitation(for: "CN", address: ""))
        try await vn.accept(try cn.invitation(for: "VN", address: ""))
        let rules = TravellingRules(vn.node, exchange: vn.exchange, now: NodeDatabase.systemTime)
        func received(_ purpose: String) async throws -> TravellingRules.Received {
            var message = try message(rule)
            message.purpose = MessageText(purpose, language: "en")
            let sent = try await cn.exchange.desk.send(message, from: "CN-7200", to: "VN-VI", by: "wang")
            try await carry(cn, to: vn)
            return try await rules.read(sent.header.id)
        }
        var one: [TravellingRules.Received] = []
        for _ in 0...TravellingRules.purposeQuota { one.append(try await received("tobacco")) }
        for rule in one.dropLast() { _ = try await rules.run(rule, by: "lan") }
        await #expect(throws: TravellingRuleError.purposeQuota(TravellingRules.purposeQuota)) {
            try await rules.run(one[TravellingRules.purposeQuota], by: "lan")
        }
        _ = try await rules.run(one[0], by: "minh")
        for number in TravellingRules.purposeQuota..<TravellingRules.quota {
            _ = try await rules.run(try await received("purpose \(number)"), by: "lan")
        }
        let last = try await received("one more")
        await #expect(throws: TravellingRuleError.quota(TravellingRules.quota)) {
            try await rules.run(last, by: "lan")
        }
        try await vn.close()
        try await cn.close()
    }

    /// Carries what waits, as a disk would, and opens it.
    private func carry(_ from: ExchangeLinkTests.Side, to: ExchangeLinkTests.Side) async throws {
        let (a, b) = (from.exchange, to.exchange)
        try await a.refreshPartners()
        try await b.refreshPartners()
        let before = try await a.store.standing(of: b.node)
        let lines = try await a.store.outbox(
            of: b.node,
            after: before.confirmed.sequence,
            limit: 1_000,
            mostBytes: .max
        )
        let link = try #require(await b.link(with: a.node))
        let answer = try await link.take(lines.map(\.bytes))
        #expect(answer.refused == nil)
        let back = try #require(await a.link(with: b.node))
        try await back.settle(answer.receipt, before: before)
        while try await b.desk.open(from: a.node).isMore {}
    }
}
