//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Migration {
    /// Rules in all their versions, lists, what rules named, and lanes that officers changed.
    static let rules = Migration(
        number: 3,
        statements: """
            CREATE TABLE rule_version (
                rule_id TEXT NOT NULL CHECK (rule_id <> ''),
                number BIGINT NOT NULL CHECK (number > 0),
                text TEXT NOT NULL,
                state TEXT NOT NULL,
                trial TEXT,
                review BIGINT,
                events TEXT NOT NULL,
                event_count BIGINT NOT NULL,
                PRIMARY KEY (rule_id, number)
            ) STRICT;

            CREATE TABLE rule_list (
                name TEXT NOT NULL PRIMARY KEY,
                text TEXT NOT NULL,
                saved_by TEXT NOT NULL,
                saved_at BIGINT NOT NULL
            ) STRICT;

            CREATE TABLE rule_hit (
                declaration_no TEXT NOT NULL,
                item_no BIGINT NOT NULL,
                rule_id TEXT NOT NULL,
                version BIGINT NOT NULL,
                is_shadow BIGINT NOT NULL,
                conditions TEXT NOT NULL,
                hit_at BIGINT NOT NULL,
                PRIMARY KEY (declaration_no, item_no, rule_id, version),
                FOREIGN KEY (declaration_no, item_no) REFERENCES declaration_line (declaration_no, item_no)
            ) STRICT;
            CREATE INDEX rule_hit_rule ON rule_hit (rule_id, hit_at);

            CREATE TABLE lane_override (
                declaration_no TEXT NOT NULL,
                item_no BIGINT NOT NULL,
                lane TEXT NOT NULL CHECK (lane IN ('red', 'yellow', 'green')),
                lane_before TEXT NOT NULL,
                reason TEXT NOT NULL CHECK (reason <> ''),
                officer TEXT NOT NULL,
                overridden_at BIGINT NOT NULL,
                PRIMARY KEY (declaration_no, item_no, overridden_at),
                FOREIGN KEY (declaration_no, item_no) REFERENCES declaration_line (declaration_no, item_no)
            ) STRICT;
            """
    )
}
