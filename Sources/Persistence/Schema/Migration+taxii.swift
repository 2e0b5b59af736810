//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Migration {
    /// What is offered to other tools over TAXII: collections, objects with their bytes, marks of what was deleted, and
    /// what became of batches; which messages stand there as objects, and what that was decided by.
    static let taxii = Migration(
        number: 8,
        statements: """
            CREATE TABLE taxii_state (
                id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
                last_added BIGINT NOT NULL,
                cursor_key TEXT NOT NULL CHECK (cursor_key <> '')
            ) STRICT;

            CREATE TABLE taxii_collection (
                collection_no BIGINT NOT NULL PRIMARY KEY,
                api_root TEXT NOT NULL CHECK (api_root <> ''),
                collection_id TEXT NOT NULL CHECK (collection_id <> ''),
                alias TEXT,
                title TEXT NOT NULL,
                description TEXT,
                rights BIGINT NOT NULL CHECK (rights BETWEEN 0 AND 3),
                spec_versions TEXT NOT NULL,
                UNIQUE (api_root, collection_id),
                UNIQUE (api_root, alias)
            ) STRICT;

            CREATE TABLE taxii_object (
                date_added BIGINT NOT NULL PRIMARY KEY,
                collection_no BIGINT NOT NULL,
                object_id TEXT NOT NULL CHECK (object_id <> ''),
                object_type TEXT NOT NULL CHECK (object_type <> ''),
                spec_version TEXT NOT NULL CHECK (spec_version IN ('2.0', '2.1')),
                version TEXT NOT NULL CHECK (version <> ''),
                version_at BIGINT NOT NULL,
                marks BIGINT NOT NULL CHECK (marks BETWEEN 0 AND 31),
                content TEXT NOT NULL CHECK (content <> ''),
                added_by TEXT NOT NULL CHECK (added_by <> ''),
                FOREIGN KEY (collection_no) REFERENCES taxii_collection (collection_no)
            ) STRICT;
            CREATE UNIQUE INDEX taxii_object_version ON taxii_object (collection_no, object_id, version_at);
            CREATE INDEX taxii_object_order ON taxii_object (collection_no, date_added);
            CREATE INDEX taxii_object_current ON taxii_object (collection_no, date_added) WHERE (marks & 5) = 5;
            CREATE INDEX taxii_object_kind ON taxii_object (collection_no, object_type, date_added);

            CREATE TABLE taxii_tombstone (
                date_added BIGINT NOT NULL PRIMARY KEY,
                collection_no BIGINT NOT NULL,
                object_id TEXT NOT NULL,
                version TEXT NOT NULL,
                deleted_at BIGINT NOT NULL,
                deleted_by TEXT NOT NULL CHECK (deleted_by <> ''),
                FOREIGN KEY (collection_no) REFERENCES taxii_collection (collection_no)
            ) STRICT;
            CREATE INDEX taxii_tombstone_object ON taxii_tombstone (collection_no, object_id);

            CREATE TABLE taxii_status (
                status_id TEXT NOT NULL PRIMARY KEY,
                api_root TEXT NOT NULL,
                kept_at BIGINT NOT NULL,
                body TEXT NOT NULL
            ) STRICT;
            CREATE INDEX taxii_status_age ON taxii_status (kept_at);

            CREATE TABLE taxii_unit (
                unit TEXT NOT NULL PRIMARY KEY CHECK (unit <> ''),
                collection_no BIGINT NOT NULL,
                message_id TEXT NOT NULL,
                sent_at BIGINT NOT NULL,
                generation BIGINT NOT NULL,
                created_at BIGINT NOT NULL,
                modified_at BIGINT NOT NULL,
                digest TEXT NOT NULL,
                subject TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('held', 'shown', 'withdrawn')),
                FOREIGN KEY (collection_no) REFERENCES taxii_collection (collection_no),
                FOREIGN KEY (message_id) REFERENCES exchange_letter (id)
            ) STRICT;

            CREATE TABLE taxii_unit_object (
                unit TEXT NOT NULL REFERENCES taxii_unit (unit),
                object_id TEXT NOT NULL,
                PRIMARY KEY (unit, object_id)
            ) STRICT;

            CREATE TABLE taxii_export (
                message_id TEXT NOT NULL PRIMARY KEY REFERENCES exchange_letter (id),
                unit TEXT NOT NULL CHECK (unit <> ''),
                standing TEXT NOT NULL,
                spoken_id TEXT NOT NULL REFERENCES exchange_letter (id),
                spoken_standing TEXT NOT NULL,
                grants BIGINT NOT NULL,
                settings TEXT NOT NULL,
                changes_on BIGINT
            ) STRICT;
            CREATE INDEX taxii_export_spoken ON taxii_export (spoken_id) WHERE spoken_id <> message_id;
            CREATE INDEX exchange_letter_kept ON exchange_letter (kept_at, id);
            """
    )
}
