//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Migration {
    /// The link chart: nodes and names by number, links once from each end in the order in which they are read, how many
    /// of each visibility a node has, and for each record what it linked.
    ///
    /// Besides, which messages an entry of the journal opened, and declarations of which no line is left, for those who follow the journal.
    ///
    /// All of the chart but the confirmations of officers follows from the records and may be emptied, together with the marks.
    static let linkChart = Migration(
        number: 16,
        statements: """
            CREATE TABLE chart_node (
                id BIGINT NOT NULL PRIMARY KEY,
                kind BIGINT NOT NULL,
                node_key TEXT NOT NULL CHECK (node_key <> ''),
                UNIQUE (kind, node_key)
            ) STRICT;

            CREATE TABLE chart_name (
                id BIGINT NOT NULL PRIMARY KEY,
                node BIGINT NOT NULL,
                text TEXT NOT NULL,
                UNIQUE (node, text)
            ) STRICT;

            CREATE TABLE chart_visibility (
                id BIGINT NOT NULL PRIMARY KEY,
                source_kind BIGINT NOT NULL,
                offices TEXT NOT NULL,
                is_nominal BIGINT NOT NULL CHECK (is_nominal IN (0, 1)),
                UNIQUE (source_kind, offices, is_nominal)
            ) STRICT;

            CREATE TABLE chart_source (
                id BIGINT NOT NULL PRIMARY KEY,
                kind BIGINT NOT NULL,
                source_key TEXT NOT NULL,
                links BLOB NOT NULL,
                UNIQUE (kind, source_key)
            ) STRICT;

            CREATE TABLE chart_edge (
                node BIGINT NOT NULL,
                visibility BIGINT NOT NULL,
                linked_at BIGINT NOT NULL,
                other BIGINT NOT NULL,
                role BIGINT NOT NULL,
                source BIGINT NOT NULL,
                node_name BIGINT,
                other_name BIGINT,
                PRIMARY KEY (node, visibility, linked_at, other, role, source)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE chart_degree (
                node BIGINT NOT NULL,
                visibility BIGINT NOT NULL,
                links BIGINT NOT NULL CHECK (links > 0),
                PRIMARY KEY (node, visibility)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE chart_mark (
                feed TEXT NOT NULL PRIMARY KEY,
                mark TEXT NOT NULL
            ) STRICT;

            CREATE TABLE declaration_gone (
                place BIGINT NOT NULL PRIMARY KEY,
                declaration_no TEXT NOT NULL
            ) STRICT;

            CREATE TABLE exchange_opening (
                sequence BIGINT NOT NULL,
                message_id TEXT NOT NULL REFERENCES exchange_letter (id),
                PRIMARY KEY (sequence, message_id)
            ) STRICT, WITHOUT ROWID;
            """
    )
}
