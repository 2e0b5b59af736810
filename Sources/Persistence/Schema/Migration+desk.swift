//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Migration {
    /// Clocks of requests, runs of partners' rules, and rules that release.
    static let desk = Migration(
        number: 10,
        statements: """
            CREATE TABLE exchange_reminder (
                message_id TEXT NOT NULL REFERENCES exchange_letter (id),
                stage TEXT NOT NULL CHECK (stage IN ('soon', 'overdue', 'escalated')),
                reminded_at BIGINT NOT NULL,
                PRIMARY KEY (message_id, stage)
            ) STRICT;

            CREATE TABLE exchange_seen (
                message_id TEXT NOT NULL REFERENCES exchange_letter (id),
                officer TEXT NOT NULL,
                day BIGINT NOT NULL,
                PRIMARY KEY (message_id, officer, day)
            ) STRICT;

            CREATE TABLE exchange_watch_entry (
                list_id TEXT NOT NULL,
                entry TEXT NOT NULL,
                message_id TEXT NOT NULL REFERENCES exchange_letter (id),
                PRIMARY KEY (list_id, entry)
            ) STRICT;

            CREATE TABLE exchange_rule_run (
                id TEXT NOT NULL PRIMARY KEY,
                message_id TEXT NOT NULL REFERENCES exchange_letter (id),
                partner TEXT NOT NULL REFERENCES exchange_partner (node),
                purpose TEXT NOT NULL,
                officer TEXT NOT NULL,
                run_at BIGINT NOT NULL
            ) STRICT;
            CREATE INDEX exchange_rule_run_partner ON exchange_rule_run (partner, run_at);

            CREATE TABLE exchange_release_rule (
                id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                from_office TEXT NOT NULL,
                to_office TEXT NOT NULL,
                types TEXT NOT NULL,
                most_tlp TEXT NOT NULL,
                valid_from BIGINT NOT NULL,
                valid_until BIGINT NOT NULL,
                reason TEXT NOT NULL,
                author TEXT NOT NULL,
                author_name TEXT NOT NULL,
                proposed_at BIGINT NOT NULL,
                publisher TEXT,
                publisher_name TEXT,
                published_at BIGINT,
                withdrawn_by TEXT,
                withdrawn_name TEXT,
                withdrawn_at BIGINT
            ) STRICT;
            CREATE INDEX exchange_release_rule_pair ON exchange_release_rule (from_office, to_office);
            """
    )
}
