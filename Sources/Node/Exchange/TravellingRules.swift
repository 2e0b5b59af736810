//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Exchange
import Persistence
package import Rules
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

    /// Runs a rule over what was lodged here in its period. No data leaves by this; the answer is an officer's to send.
    /// - Throws: ``TravellingRuleError``
    package func run(_ received: Received) async throws -> RuleAnswerBody {
        let today = CalendarDate(nearestDaysSince1970: now() / 86_400)
        guard today <= received.body.expires else { throw TravellingRuleError.expired(received.body.expires) }
        guard received.letter.standing == .open else { throw TravellingRuleError.over(received.letter.standing) }
        guard try await answered(received.letter.partner) < Self.quota else {
            throw TravellingRuleError.quota(Self.quota)
        }
        let lists = try await rules.desk.lists()
        let run = BackTestRun(store: store, lists: lists, now: now())
        let report: BackTestReport
        do {
            report = try await run.report(of: received.rule, beside: []) { _ in }
        } catch let faults as RuleFaults {
            throw TravellingRuleError.unreadable("\(faults)")
        }
        let cells = report.weeks.filter { received.body.period.contains($0.monday) && $0.hits > 0 }.map { week in
            RuleAnswerBody.Cell(
                week: week.monday.iso8601,
                office: week.office,
                count: week.hits < RuleAnswerBody.smallest ? nil : Int64(week.hits)
            )
        }
        return RuleAnswerBody(
            rule: received.letter.id,
            cells: cells.sorted { ($0.week, $0.office) < ($1.week, $1.office) },
            lookedAt: Int64(report.served)
        )
    }

    /// How many answers went to a partner in the last thirty days.
    private func answered(_ partner: String) async throws -> Int {
        let since = Timestamp(seconds: now() - 30 * 86_400)
        let filter = LetterFilter(partner: partner, direction: .sent, types: [.ruleAnswer], limit: 1_000)
        return try await exchange.store.letters(filter).filter { $0.sent >= since }.count
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

package enum TravellingRuleError: Error, Hashable, Sendable {
    case notARule(String)
    /// It cannot be run here, with the reason.
    case unreadable(String)
    case expired(CalendarDate)
    /// It was taken back, answered or refused.
    case over(StoredLetter.Standing)
    case quota(Int)
}

extension TravellingRuleError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notARule(let id): "\(id) is no rule that a partner sent"
        case .unreadable(let reason): "the rule can't be run here: \(reason)"
        case .expired(let date): "the rule was to be run until \(date)"
        case .over(let standing): "the rule is \(standing.rawValue)"
        case .quota(let most): "\(most) rules of this partner were answered in thirty days; that is the quota"
        }
    }
}
