//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Migration {
    /// Joint operations with their seizures and situation reports; action plans of paired offices.
    static let operations = Migration(
        number: 13,
        statements: """
            CREATE TABLE joint_operation (
                code TEXT NOT NULL PRIMARY KEY CHECK (code <> ''),
                revision BIGINT NOT NULL CHECK (revision > 0),
                state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'evaluating', 'closed')),
                content TEXT NOT NULL
            ) STRICT;

            CREATE TABLE operation_seizure (
                id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                operation TEXT REFERENCES joint_operation (code),
                partner TEXT,
                standing TEXT NOT NULL,
                day BIGINT,
                content TEXT NOT NULL
            ) STRICT;
            CREATE INDEX operation_seizure_operation ON operation_seizure (operation, day);
            CREATE INDEX operation_seizure_partner ON operation_seizure (partner, standing);

            CREATE TABLE operation_source (
                source TEXT NOT NULL PRIMARY KEY,
                place BIGINT NOT NULL
            ) STRICT;

            CREATE TABLE situation_report (
                operation TEXT NOT NULL REFERENCES joint_operation (code),
                number BIGINT NOT NULL CHECK (number > 0),
                revision BIGINT NOT NULL CHECK (revision > 0),
                content TEXT NOT NULL,
                PRIMARY KEY (operation, number)
            ) STRICT;

            CREATE TABLE action_plan (
                id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                revision BIGINT NOT NULL CHECK (revision > 0),
                content TEXT NOT NULL
            ) STRICT;

            CREATE TABLE action_plan_reminder (
                plan_id TEXT NOT NULL REFERENCES action_plan (id),
                commitment TEXT NOT NULL,
                due BIGINT NOT NULL,
                stage TEXT NOT NULL CHECK (stage IN ('soon', 'overdue', 'escalated')),
                reminded_at BIGINT NOT NULL,
                PRIMARY KEY (plan_id, commitment, due, stage)
            ) STRICT;
            """
    )
}
