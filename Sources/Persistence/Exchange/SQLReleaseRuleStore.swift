//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import Exchange
import Journal

/// Rules that release, in the node's database.
package struct SQLReleaseRuleStore: ReleaseRuleStore {
    private let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    private static let selection = """
        SELECT id, from_office, to_office, types, most_tlp, valid_from, valid_until, reason, author, author_name,
            proposed_at, publisher, publisher_name, published_at, withdrawn_by, withdrawn_name, withdrawn_at
        FROM exchange_release_rule
        """

    package func releaseRules() async throws -> [ReleaseRule] {
        try await storage.read { try $0.all(Self.selection + " ORDER BY proposed_at DESC, id", [], Self.rule) }
    }

    package func releaseRules(from: String, to: String) async throws -> [ReleaseRule] {
        try await storage.read { connection in
            try connection.all(
                Self.selection + " WHERE from_office = ? AND to_office = ? ORDER BY proposed_at DESC, id",
                [.text(from), .text(to)],
                Self.rule
            )
        }
    }

    package func releaseRule(_ id: String) async throws -> ReleaseRule? {
        try await storage.read { try $0.first(Self.selection + " WHERE id = ?", [.text(id)], Self.rule) }
    }

    package func save(_ rule: ReleaseRule, by actor: String) async throws {
        let now = storage.now()
        let steps = [rule.proposed, rule.published, rule.withdrawn].flatMap { step -> [SQLValue] in
            [.optional(step?.login), .optional(step?.name), .optional(step?.at.milliseconds)]
        }
        try await storage.write { connection in
            // What was proposed never changes; steps are added, and never another in their place.
            try connection.execute(
                """
                INSERT INTO exchange_release_rule
                    (id, from_office, to_office, types, most_tlp, valid_from, valid_until, reason, author, author_name,
                    proposed_at, publisher, publisher_name, published_at, withdrawn_by, withdrawn_name, withdrawn_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET
                    publisher = COALESCE(exchange_release_rule.publisher, excluded.publisher),
                    publisher_name = COALESCE(exchange_release_rule.publisher_name, excluded.publisher_name),
                    published_at = COALESCE(exchange_release_rule.published_at, excluded.published_at),
                    withdrawn_by = COALESCE(exchange_release_rule.withdrawn_by, excluded.withdrawn_by),
                    withdrawn_name = COALESCE(exchange_release_rule.withdrawn_name, excluded.withdrawn_name),
                    withdrawn_at = COALESCE(exchange_release_rule.withdrawn_at, excluded.withdrawn_at)
                """,
                [
                    .text(rule.id), .text(rule.from), .text(rule.to),
                    .text(rule.types.map(\.rawValue).sorted().joined(separator: " ")), .text(rule.strictest.rawValue),
                    .integer(rule.validFrom.daysSince1970), .integer(rule.validUntil.daysSince1970),
                    .text(rule.reason),
                ] + steps
            )
            let detail = JournalDetail.object([
                "from": .text(rule.from), "to": .text(rule.to), "state": .text(rule.state.rawValue),
                "types": .text(rule.types.map(\.rawValue).sorted().joined(separator: " ")),
                "tlp": .text(rule.strictest.rawValue), "until": .text(rule.validUntil.iso8601),
            ])
            try SQLExchangeStore.journal("exchange.release_rule", rule.id, detail, by: actor, at: now, in: connection)
        }
    }

    private static func rule(_ row: any SQLRow) throws -> ReleaseRule {
        func step(_ first: Int) throws -> ReleaseRule.Step? {
            guard let login = row.optionalText(first), let name = row.optionalText(first + 1),
                let at = try row.optionalInteger(first + 2)
            else { return nil }
            return ReleaseRule.Step(login: login, name: name, at: Timestamp(milliseconds: at))
        }
        guard let strictest = Handling.TrafficLight(rawValue: row.text(4)), let proposed = try step(8),
            let validFrom = CalendarDate(daysSince1970: try row.integer(5)),
            let validUntil = CalendarDate(daysSince1970: try row.integer(6))
        else { throw PersistenceError.unreadable("the release rule \(row.text(0))") }
        return ReleaseRule(
            id: row.text(0),
            from: row.text(1),
            to: row.text(2),
            types: Set(row.text(3).split(separator: " ").map { MessageType(rawValue: String($0)) }),
            strictest: strictest,
            validFrom: validFrom,
            validUntil: validUntil,
            reason: row.text(7),
            proposed: proposed,
            published: try step(11),
            withdrawn: try step(14)
        )
    }
}
