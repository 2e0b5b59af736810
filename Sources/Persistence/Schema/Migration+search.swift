//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Migration {
    /// The index of the search, over tokens that only the node's key can make.
    static let search = Migration(
        number: 15,
        statements: """
            CREATE TABLE search_state (
                name TEXT NOT NULL PRIMARY KEY,
                value TEXT NOT NULL
            ) STRICT;

            CREATE TABLE search_document (
                place BIGINT NOT NULL PRIMARY KEY,
                kind BIGINT NOT NULL,
                id TEXT NOT NULL,
                postings BLOB NULL,
                UNIQUE (kind, id)
            ) STRICT;

            CREATE INDEX declaration_line_import ON declaration_line (import_id, declaration_no);
            CREATE INDEX exchange_letter_gone ON exchange_letter (id) WHERE standing IN ('revoked', 'purged');
            """,
        own: [
            // Texts lie nowhere; lengths of documents are not asked for.
            .sqlite: """
            CREATE VIRTUAL TABLE search_index USING fts5 (tokens, content = '', columnsize = 0, tokenize = 'unicode61');
            """,
            .postgres: """
            ALTER TABLE search_document ADD COLUMN tokens TSVECTOR NOT NULL;
            CREATE INDEX search_document_tokens ON search_document USING GIN (tokens);
            """,
        ]
    )
}
