//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Migration {
    /// Chains of custody, what waits for a signature, and the keys by which officers sign.
    static let evidence = Migration(
        number: 12,
        statements: """
            CREATE TABLE custody_transfer (
                case_no TEXT NOT NULL CHECK (case_no <> ''),
                sequence BIGINT NOT NULL CHECK (sequence > 0),
                content TEXT NOT NULL,
                hash TEXT NOT NULL UNIQUE,
                journal_sequence BIGINT NOT NULL,
                journal_hash TEXT NOT NULL,
                PRIMARY KEY (case_no, sequence)
            ) STRICT;

            CREATE TABLE custody_item (
                case_no TEXT NOT NULL,
                item_id TEXT NOT NULL CHECK (item_id <> ''),
                sequence BIGINT NOT NULL,
                place BIGINT NOT NULL,
                content TEXT NOT NULL,
                PRIMARY KEY (case_no, item_id),
                FOREIGN KEY (case_no, sequence) REFERENCES custody_transfer (case_no, sequence)
            ) STRICT;

            CREATE TABLE custody_pending (
                case_no TEXT NOT NULL CHECK (case_no <> ''),
                transfer_id TEXT NOT NULL CHECK (transfer_id <> ''),
                number BIGINT NOT NULL,
                content TEXT NOT NULL,
                items TEXT NOT NULL,
                first_signature TEXT NOT NULL,
                awaits TEXT NOT NULL CHECK (awaits <> ''),
                state TEXT NOT NULL CHECK (state IN ('waiting', 'signed', 'refused', 'withdrawn')),
                remark TEXT NOT NULL,
                PRIMARY KEY (case_no, transfer_id)
            ) STRICT;
            CREATE INDEX custody_pending_waiting ON custody_pending (awaits, number) WHERE state = 'waiting';

            CREATE TABLE custody_certificate (
                key_id TEXT NOT NULL PRIMARY KEY CHECK (key_id <> ''),
                certificate BLOB NOT NULL,
                occasion TEXT NOT NULL
            ) STRICT;

            CREATE TABLE officer_signing_key (
                key_id TEXT NOT NULL PRIMARY KEY CHECK (key_id <> ''),
                officer_id TEXT NOT NULL REFERENCES officer (id),
                certificate BLOB NOT NULL,
                occasion TEXT NOT NULL CHECK (occasion IN ('first', 'renewal', 'reset')),
                made_at BIGINT NOT NULL,
                wrapped TEXT
            ) STRICT;
            CREATE UNIQUE INDEX officer_signing_key_present ON officer_signing_key (officer_id) WHERE wrapped IS NOT NULL;
            """
    )
}
