//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Migration {
    /// What follows from the ledger's entries in the journal, reports that officers define, and what they published.
    static let statistics = Migration(
        number: 14,
        statements: """
            CREATE TABLE statistics_state (
                id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
                sequence BIGINT NOT NULL
            ) STRICT;

            CREATE TABLE statistics_word (
                code BIGINT NOT NULL PRIMARY KEY CHECK (code > 0),
                text TEXT NOT NULL UNIQUE CHECK (text <> '')
            ) STRICT;

            CREATE TABLE statistics_booking (
                booking_no BIGINT NOT NULL PRIMARY KEY,
                day BIGINT NOT NULL,
                case_no TEXT NOT NULL,
                suspects BIGINT NOT NULL,
                currency BIGINT NOT NULL,
                office BIGINT NOT NULL,
                gate BIGINT NOT NULL,
                border BIGINT NOT NULL,
                route BIGINT NOT NULL,
                place BIGINT NOT NULL,
                mode BIGINT NOT NULL,
                direction BIGINT NOT NULL,
                theme BIGINT NOT NULL,
                modus BIGINT NOT NULL,
                concealment BIGINT NOT NULL,
                detection BIGINT NOT NULL,
                rule BIGINT NOT NULL,
                partner BIGINT NOT NULL,
                operation BIGINT NOT NULL,
                phase BIGINT NOT NULL,
                legal_status BIGINT NOT NULL
            ) STRICT;

            CREATE TABLE statistics_line (
                line_no BIGINT NOT NULL PRIMARY KEY,
                booking_no BIGINT NOT NULL,
                day BIGINT NOT NULL,
                commodity BIGINT NOT NULL,
                subject BIGINT NOT NULL,
                chapter BIGINT NOT NULL,
                value TEXT,
                sticks TEXT,
                kg TEXT,
                l TEXT,
                pieces TEXT,
                m3 TEXT
            ) STRICT;

            CREATE TABLE statistics_fault (
                sequence BIGINT NOT NULL PRIMARY KEY,
                reason TEXT NOT NULL
            ) STRICT;

            CREATE TABLE report_definition (
                id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                text TEXT NOT NULL,
                saved_by TEXT NOT NULL,
                saved_at BIGINT NOT NULL
            ) STRICT;

            CREATE TABLE report_publication (
                id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                definition TEXT NOT NULL,
                scope TEXT,
                sequence BIGINT NOT NULL,
                hash TEXT NOT NULL,
                written_at BIGINT NOT NULL,
                result TEXT NOT NULL,
                published_by TEXT NOT NULL,
                published_at BIGINT NOT NULL
            ) STRICT;
            CREATE INDEX report_publication_time ON report_publication (published_at, id);
            """
    )
}
