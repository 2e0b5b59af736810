//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Migration {
    /// Watch-lists in all their versions, their entries, and what they named.
    static let lookouts = Migration(
        number: 4,
        statements: """
            CREATE TABLE watchlist (
                list_id TEXT NOT NULL CHECK (list_id <> ''),
                number BIGINT NOT NULL CHECK (number > 0),
                terms TEXT NOT NULL,
                entry_count BIGINT NOT NULL,
                state TEXT NOT NULL,
                events TEXT NOT NULL,
                event_count BIGINT NOT NULL,
                PRIMARY KEY (list_id, number)
            ) STRICT;

            CREATE TABLE lookout_entry (
                list_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                place BIGINT NOT NULL,
                entry_id TEXT NOT NULL CHECK (entry_id <> ''),
                subject TEXT NOT NULL,
                texts TEXT NOT NULL,
                category TEXT NOT NULL,
                action TEXT NOT NULL,
                reason TEXT NOT NULL,
                valid_from BIGINT,
                valid_to BIGINT,
                PRIMARY KEY (list_id, number, place),
                FOREIGN KEY (list_id, number) REFERENCES watchlist (list_id, number)
            ) STRICT;

            CREATE TABLE lookout_hit (
                declaration_no TEXT NOT NULL,
                item_no BIGINT NOT NULL,
                list_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                entry_id TEXT NOT NULL,
                field TEXT NOT NULL,
                seen TEXT NOT NULL,
                listed TEXT NOT NULL,
                score DOUBLE NOT NULL,
                features TEXT NOT NULL,
                is_late BIGINT NOT NULL,
                hit_at BIGINT NOT NULL,
                verdict TEXT CHECK (verdict IN ('same', 'other')),
                verdict_reason TEXT,
                verdict_by TEXT,
                verdict_at BIGINT,
                PRIMARY KEY (declaration_no, item_no, list_id, number, entry_id, field),
                FOREIGN KEY (declaration_no, item_no) REFERENCES declaration_line (declaration_no, item_no)
            ) STRICT;
            CREATE INDEX lookout_hit_time ON lookout_hit (hit_at);
            CREATE INDEX lookout_hit_open ON lookout_hit (hit_at) WHERE verdict IS NULL;
            CREATE INDEX lookout_hit_cleared ON lookout_hit (list_id, entry_id) WHERE verdict = 'other';
            """
    )
}
