//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Migration {
    /// Messages that have not gone yet.
    static let drafts = Migration(
        number: 9,
        statements: """
            CREATE TABLE exchange_draft (
                id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                from_office TEXT NOT NULL,
                to_office TEXT NOT NULL,
                type TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('open', 'waiting')),
                author TEXT NOT NULL,
                author_name TEXT NOT NULL,
                changed_at BIGINT NOT NULL,
                files TEXT NOT NULL,
                kept BLOB NOT NULL
            ) STRICT;
            CREATE INDEX exchange_draft_office ON exchange_draft (from_office, changed_at);
            """
    )
}
