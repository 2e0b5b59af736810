//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Migration {
    /// Photos that officers' phones sent, before they are signed for.
    static let field = Migration(
        number: 19,
        statements: """
            CREATE TABLE received_photo (
                photo_id TEXT NOT NULL PRIMARY KEY CHECK (photo_id <> ''),
                case_no TEXT NOT NULL CHECK (case_no <> ''),
                draft_id TEXT NOT NULL CHECK (draft_id <> ''),
                number BIGINT NOT NULL,
                sha256 TEXT NOT NULL,
                size BIGINT NOT NULL CHECK (size > 0),
                media_type TEXT NOT NULL,
                title TEXT NOT NULL,
                taken_at TEXT NOT NULL,
                place TEXT NOT NULL,
                sender TEXT NOT NULL,
                received_at BIGINT NOT NULL,
                UNIQUE (case_no, sha256)
            ) STRICT;
            """
    )
}
