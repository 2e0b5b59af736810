//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Journal
package import Rules

extension SQLRuleStore {
    package func lists() async throws -> [ReferenceList] {
        let texts = try await storage.read { connection in
            try connection.all("SELECT text FROM rule_list ORDER BY name") { $0.text(0) }
        }
        return try texts.map { try ListFile.read($0) }
    }

    package func keptLists() async throws -> [KeptList] {
        let (current, proposed, authors) = try await storage.read { connection in
            (
                try connection.all("SELECT text, saved_by, saved_at FROM rule_list", [], Self.text),
                try connection.all("SELECT text, proposed_by, proposed_at FROM rule_list_proposal", [], Self.text),
                try connection.all("SELECT name, authors FROM rule_list_proposal") { ($0.text(0), $0.text(1)) }
            )
        }
        let names = Set((current + proposed).map(\.list.name))
        return names.sorted().map { name in
            KeptList(
                name: name,
                current: current.first { $0.list.name == name },
                proposed: proposed.first { $0.list.name == name },
                authors: Self.logins(authors.first { $0.0 == name }?.1 ?? "")
            )
        }
    }

    /// A name a line; as it was written before, logins with blanks between them.
    private static func logins(_ text: String) -> Set<String> {
        Set(text.split(separator: text.contains("\n") ? "\n" : " ").map(String.init))
    }

    private static func text(_ row: any SQLRow) throws -> KeptList.Text {
        try KeptList.Text(row.text(0), by: row.text(1), at: row.integer(2))
    }

    package func proposeList(_ text: String, by actor: String) async throws {
        let list = try ListFile.read(text)
        let now = storage.now()
        try await storage.write { connection in
            let before = try connection.first(
                "SELECT authors FROM rule_list_proposal WHERE name = ?" + connection.dialect.rowLock,
                [.text(list.name)]
            ) { $0.text(0) }
            let authors = Self.logins(before ?? "").union([actor]).sorted().map { $0 + "\n" }.joined()
            try connection.execute(
                """
                INSERT INTO rule_list_proposal (name, text, proposed_by, authors, proposed_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET text = excluded.text, proposed_by = excluded.proposed_by,
                    authors = excluded.authors, proposed_at = excluded.proposed_at
                """,
                [.text(list.name), .text(text), .text(actor), .text(authors), .integer(now)]
            )
            try Self.write(
                "rule.list.proposed",
                list.name,
                .change(before: nil, after: Self.detail(list, text)),
                actor,
                now,
                in: connection
            )
        }
    }

    package func activateList(_ proposed: KeptList.Text, by actor: String) async throws {
        let name = proposed.list.name
        let now = storage.now()
        try await storage.write { connection in
            let removed = try connection.execute(
                "DELETE FROM rule_list_proposal WHERE name = ? AND text = ?",
                [.text(name), .text(proposed.text)]
            )
            guard removed == 1 else { throw RuleStoreError.changedMeanwhile(name) }
            let before = try connection.first("SELECT text FROM rule_list WHERE name = ?", [.text(name)]) {
                $0.text(0)
            }
            try connection.execute(
                """
                INSERT INTO rule_list (name, text, saved_by, saved_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET text = excluded.text, saved_by = excluded.saved_by,
                    saved_at = excluded.saved_at
                """,
                [.text(name), .text(proposed.text), .text(actor), .integer(now)]
            )
            let change = JournalDetail.change(
                before: before.map { .object(["sha256": .text(ContentDigest.of($0))]) },
                after: Self.detail(proposed.list, proposed.text)
            )
            try Self.write("rule.list.activated", name, change, actor, now, in: connection)
        }
    }

    package func dropList(_ name: String, by actor: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            let text = try connection.first("SELECT text FROM rule_list_proposal WHERE name = ?", [.text(name)]) {
                $0.text(0)
            }
            guard let text else { throw RuleStoreError.unknown(name) }
            try connection.execute("DELETE FROM rule_list_proposal WHERE name = ?", [.text(name)])
            let gone = JournalDetail.change(
                before: .object(["sha256": .text(ContentDigest.of(text))]),
                after: nil
            )
            try Self.write("rule.list.dropped", name, gone, actor, now, in: connection)
        }
    }

    private static func detail(_ list: ReferenceList, _ text: String) -> JournalDetail {
        .object(["sha256": .text(ContentDigest.of(text)), "entries": .integer(Int64(list.entries.count))])
    }

    private static func write(
        _ action: String,
        _ name: String,
        _ change: JournalDetail,
        _ actor: String,
        _ now: Int64,
        in connection: any SQLConnection
    ) throws {
        try connection.appendJournal(JournalEntry.Draft(storing: actor, action, name, change, at: now))
    }
}
