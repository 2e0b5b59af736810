//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Migration {
    /// Delegations, last logins, imported codes of offices, exchange rates.
    static let administration = Migration(
        number: 17,
        statements: """
            CREATE TABLE officer_delegation (
                id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                from_officer TEXT NOT NULL REFERENCES officer (id),
                to_officer TEXT NOT NULL REFERENCES officer (id),
                role TEXT NOT NULL,
                office TEXT,
                starts_at BIGINT NOT NULL,
                ends_at BIGINT NOT NULL CHECK (ends_at > starts_at),
                reason TEXT NOT NULL CHECK (reason <> ''),
                given_by TEXT NOT NULL,
                given_at BIGINT NOT NULL,
                revoked_at BIGINT,
                revoked_by TEXT,
                CHECK (from_officer <> to_officer)
            ) STRICT;
            CREATE INDEX officer_delegation_end ON officer_delegation (ends_at);

            ALTER TABLE officer_session ADD COLUMN delegation_id TEXT;
            ALTER TABLE officer ADD COLUMN last_login_at BIGINT;

            CREATE TABLE office_version (
                code TEXT NOT NULL CHECK (code <> ''),
                valid_from BIGINT NOT NULL,
                valid_to BIGINT,
                parent TEXT,
                level TEXT NOT NULL,
                name_vi TEXT NOT NULL,
                name_zh TEXT NOT NULL,
                name_en TEXT NOT NULL,
                seat TEXT NOT NULL,
                area TEXT NOT NULL,
                source TEXT NOT NULL,
                imported_at BIGINT NOT NULL,
                imported_by TEXT NOT NULL,
                PRIMARY KEY (code, valid_from)
            ) STRICT;

            CREATE TABLE exchange_rate (
                base TEXT NOT NULL,
                quote TEXT NOT NULL,
                day BIGINT NOT NULL,
                number BIGINT NOT NULL CHECK (number > 0),
                rate TEXT NOT NULL CHECK (rate <> ''),
                source TEXT NOT NULL CHECK (source <> ''),
                imported_at BIGINT NOT NULL,
                imported_by TEXT NOT NULL,
                PRIMARY KEY (base, quote, day, number)
            ) STRICT;
            CREATE INDEX exchange_rate_day ON exchange_rate (day)
            """
    )
}
