//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Migration {
    /// Lists of rules that wait for a second officer.
    static let ruleLists = Migration(
        number: 6,
        statements: """
            CREATE TABLE rule_list_proposal (
                name TEXT NOT NULL PRIMARY KEY,
                text TEXT NOT NULL,
                proposed_by TEXT NOT NULL,
                authors TEXT NOT NULL,
                proposed_at BIGINT NOT NULL
            ) STRICT;
            """
    )
}
