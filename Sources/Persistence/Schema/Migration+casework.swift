//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Migration {
    /// Cases in all their states, what is tied to them, names, corrections, and what went to others.
    static let casework = Migration(
        number: 11,
        statements: """
            CREATE TABLE case_file (
                number TEXT NOT NULL PRIMARY KEY CHECK (number <> ''),
                office TEXT NOT NULL,
                year BIGINT NOT NULL,
                serial BIGINT NOT NULL CHECK (serial > 0),
                origin_kind TEXT NOT NULL,
                origin_key TEXT NOT NULL,
                stage TEXT NOT NULL,
                is_proposed BIGINT NOT NULL,
                outcome TEXT,
                title TEXT NOT NULL,
                folded TEXT NOT NULL,
                assignee TEXT,
                due BIGINT,
                detected BIGINT,
                groups TEXT NOT NULL,
                operation TEXT,
                revision BIGINT NOT NULL CHECK (revision > 0),
                changed_at BIGINT NOT NULL,
                ledger TEXT NOT NULL,
                UNIQUE (office, year, serial),
                UNIQUE (origin_kind, origin_key)
            ) STRICT;
            CREATE INDEX case_file_changed ON case_file (office, changed_at);
            CREATE INDEX case_file_stage ON case_file (office, stage, changed_at);
            CREATE INDEX case_file_detected ON case_file (office, detected);
            CREATE INDEX case_file_due ON case_file (due);
            CREATE INDEX case_file_assignee ON case_file (assignee, changed_at);
            CREATE INDEX case_file_operation ON case_file (operation, changed_at);

            CREATE TABLE case_state (
                number TEXT NOT NULL REFERENCES case_file (number),
                revision BIGINT NOT NULL,
                content TEXT NOT NULL,
                PRIMARY KEY (number, revision)
            ) STRICT;

            CREATE TABLE case_event (
                number TEXT NOT NULL REFERENCES case_file (number),
                place BIGINT NOT NULL,
                kind TEXT NOT NULL,
                at BIGINT NOT NULL,
                login TEXT NOT NULL,
                name TEXT NOT NULL,
                subject TEXT,
                remark TEXT,
                PRIMARY KEY (number, place)
            ) STRICT;

            CREATE TABLE case_entity (
                id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                number TEXT NOT NULL REFERENCES case_file (number),
                kind TEXT NOT NULL,
                key TEXT,
                cleared_at BIGINT,
                content TEXT NOT NULL
            ) STRICT;
            CREATE INDEX case_entity_number ON case_entity (number, id);
            CREATE INDEX case_entity_key ON case_entity (kind, key);

            CREATE TABLE case_match (
                first TEXT NOT NULL REFERENCES case_entity (id),
                second TEXT NOT NULL REFERENCES case_entity (id),
                kind TEXT NOT NULL,
                score DOUBLE NOT NULL,
                reasons TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'rejected')),
                login TEXT,
                name TEXT,
                judged_at BIGINT,
                PRIMARY KEY (first, second),
                CHECK (first < second)
            ) STRICT;
            CREATE INDEX case_match_second ON case_match (second, first);
            CREATE INDEX case_match_state ON case_match (state, score);

            CREATE TABLE case_copy (
                number TEXT NOT NULL REFERENCES case_file (number),
                message_id TEXT NOT NULL,
                office TEXT NOT NULL,
                at BIGINT NOT NULL,
                revision BIGINT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('current', 'outdated', 'corrected')),
                PRIMARY KEY (number, message_id, office)
            ) STRICT;

            CREATE TABLE case_nominal (
                entity TEXT NOT NULL PRIMARY KEY REFERENCES case_entity (id),
                number TEXT NOT NULL REFERENCES case_file (number),
                sealed BLOB NOT NULL
            ) STRICT;
            CREATE INDEX case_nominal_number ON case_nominal (number, entity);

            CREATE TABLE case_purge (
                number TEXT NOT NULL PRIMARY KEY REFERENCES case_file (number),
                purge_on BIGINT NOT NULL
            ) STRICT;
            CREATE INDEX case_purge_day ON case_purge (purge_on);

            CREATE TABLE case_correction (
                id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                number TEXT NOT NULL REFERENCES case_file (number),
                state TEXT NOT NULL CHECK (state IN ('received', 'accepted', 'refused')),
                due BIGINT NOT NULL,
                content TEXT NOT NULL,
                sealed BLOB NOT NULL
            ) STRICT;
            CREATE INDEX case_correction_number ON case_correction (number, id);
            CREATE INDEX case_correction_state ON case_correction (state, due);
            """
    )
}
