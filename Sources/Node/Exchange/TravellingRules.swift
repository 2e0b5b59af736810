//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
package import Exchange
import Persistence
package import Rules
import Synchronization
import Targeting

/// Rules that partners send: read by an officer here, run on our own data, answered with counts.
package struct TravellingRules: Sendable {
    private let exchange: NodeExchange
    private let rules: NodeRules
    private let store: any TargetingStore
    /// Seconds since 1970.
    private let now: @Sendable () -> Int64

    /// No partner has more rules run in thirty days. Many narrow rules together tell what each alone may not.
    package static let quota = 20
    /// Nor more for one purpose.
    package static let purposeQuota = 8

    package init(_ node: Node, exchange: NodeExchange, now: @escaping @Sendable () -> Int64) {
        self.exchange = exchange
        self.now = now
        rules = node.rules
        store = node.database.targeting
    }

    /// A rule as it was sent, with how it is written here.
    package struct Received: Sendable {
        package let letter: StoredLetter
        package let message: Message
        package let body: RuleBody
        package let rule: Rule
    }

    /// Reads a rule for an officer.
    /// - Throws: ``TravellingRuleError``, ``DeskError``
    package func read(_ id: String) async throws -> Received {
        let read = try await exchange.desk.read(id)
        guard case .rule(let body) = read.message.body, read.letter.direction == .received else {
            throw TravellingRuleError.notARule(id)
        }
        do {
            let rule = try RuleFile.read(body.rule)
            return Received(letter: read.letter, message: read.message, body: body, rule: rule)
        } catch {
            throw TravellingRuleError.unreadable("\(error)")
        }
    }

    /// Runs a rule over what was lodged here in its period, and tells its sender that it was run. No data leaves by
    /// this; the answer is an officer's to send.
    /// - Parameters:
    ///   - officer: who runs it.
    ///   - withHits: whether the answer is to name the lines, where the partner asks for them.
    /// - Throws: ``TravellingRuleError``
    package func run(
        _ received: Received,
        by officer: String,
        withHits: Bool = false
    ) async throws -> RuleAnswerBody {
        let today = CalendarDate(nearestDaysSince1970: now() / 86_400)
        guard today <= received.body.expires else { throw TravellingRuleError.expired(received.body.expires) }
        guard received.letter.standing == .open else { throw TravellingRuleError.over(received.letter.standing) }
        guard received.body.asksForHits || !withHits else { throw TravellingRuleError.countsOnly }
        let lists = try await rules.desk.lists()
        let run: TravellingRun
        do throws(RuleFaults) {
            run = try TravellingRun(received.rule, received.body.period, lists: lists, now: now())
        } catch {
            throw TravellingRuleError.unreadable("\(error)")
        }
        try await exchange.store.note(
            RuleRun(
                message: received.letter.id,
                partner: received.letter.partner,
                purpose: Self.purpose(of: received.message),
                officer: officer,
                at: Timestamp(seconds: now())
            ),
            most: Self.quota,
            mostForPurpose: Self.purposeQuota,
            since: Timestamp(seconds: now() - 30 * 86_400)
        )
        try await store.layOutColumns()
        let walk = Mutex(run)
        try await store.eachBatch(of: run.fields, from: .min, to: .max, size: 8_192) { batch in
            try Task.checkCancellation()
            walk.withLock { $0.add(batch) }
        }
        if received.letter.applied == nil {
            // In this order, so that a crash between the two tells it twice and not never.
            try await exchange.desk.acknowledge([received.letter.id], as: .applied)
            try await exchange.store.markApplied([received.letter.id], at: exchange.desk.now())
        }
        return try walk.withLock { $0 }.answer(to: received.letter.id, withHits: withHits)
    }

    /// What rules of one legal basis and purpose have in common.
    private static func purpose(of message: Message) -> Digest32 {
        let parts: [JSONValue] = [message.legalBasis?.json ?? .null, message.purpose?.json ?? .null]
        return .of(JSONValue.array(parts).canonical)
    }

    /// The message that answers: for the purpose and under the law of the question.
    package func answer(_ received: Received, _ body: RuleAnswerBody, signOff: SignOff) -> Message {
        Message(
            .ruleAnswer,
            inReplyTo: received.letter.id,
            subject: received.message.subject,
            legalBasis: received.message.legalBasis,
            purpose: received.message.purpose,
            // Counted by a machine over what was declared: a sure source of what may be false.
            evaluation: Evaluation(source: .a, information: 3),
            handling: received.message.handling,
            signOff: signOff,
            body: .ruleAnswer(body)
        )
    }
}
