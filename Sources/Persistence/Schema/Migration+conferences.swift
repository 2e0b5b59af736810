//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Migration {
    /// Books of conferences, signatures, documents, and the register of contact points.
    static let conferences = Migration(
        number: 18,
        statements: """
            CREATE TABLE conference (
                id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                side TEXT NOT NULL,
                partner TEXT NOT NULL,
                own_office TEXT NOT NULL,
                other_office TEXT NOT NULL,
                is_shared BIGINT NOT NULL,
                revision BIGINT NOT NULL,
                begun_at BIGINT NOT NULL
            ) STRICT;

            CREATE TABLE conference_operation (
                conference_id TEXT NOT NULL REFERENCES conference (id),
                clock BIGINT NOT NULL CHECK (clock > 0),
                side TEXT NOT NULL,
                body TEXT NOT NULL,
                is_sent BIGINT NOT NULL,
                PRIMARY KEY (conference_id, clock, side)
            ) STRICT;

            CREATE TABLE conference_signature (
                message_id TEXT NOT NULL PRIMARY KEY,
                conference_id TEXT NOT NULL REFERENCES conference (id),
                place BIGINT NOT NULL,
                side TEXT NOT NULL,
                office TEXT NOT NULL,
                digest TEXT NOT NULL,
                name TEXT NOT NULL,
                signed_at BIGINT NOT NULL,
                seen BIGINT NOT NULL,
                answers TEXT,
                is_sent BIGINT NOT NULL
            ) STRICT;
            CREATE INDEX conference_signature_conference ON conference_signature (conference_id, place);

            CREATE TABLE conference_document (
                conference_id TEXT NOT NULL REFERENCES conference (id),
                digest TEXT NOT NULL,
                body BLOB NOT NULL,
                PRIMARY KEY (conference_id, digest)
            ) STRICT;

            CREATE TABLE conference_alarm (
                conference_id TEXT NOT NULL REFERENCES conference (id),
                message_id TEXT NOT NULL,
                place BIGINT NOT NULL,
                kind TEXT NOT NULL,
                detail TEXT NOT NULL,
                raised_at BIGINT NOT NULL,
                settled_by TEXT,
                PRIMARY KEY (conference_id, message_id)
            ) STRICT;

            CREATE TABLE contact_point (
                conference_id TEXT NOT NULL REFERENCES conference (id),
                item TEXT NOT NULL,
                office TEXT NOT NULL,
                valid_from BIGINT NOT NULL,
                body TEXT NOT NULL,
                signed_at BIGINT NOT NULL,
                PRIMARY KEY (conference_id, item)
            ) STRICT;
            CREATE INDEX contact_point_office ON contact_point (office, valid_from);
            """
    )
}
