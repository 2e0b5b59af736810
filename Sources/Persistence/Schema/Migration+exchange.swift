//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Migration {
    /// Partners, envelopes in both directions, the messages in them, logs and alarms.
    static let exchange = Migration(
        number: 7,
        statements: """
            CREATE TABLE exchange_partner (
                node TEXT NOT NULL PRIMARY KEY CHECK (node <> ''),
                state TEXT NOT NULL CHECK (state IN ('active', 'suspended', 'halted')),
                address TEXT NOT NULL,
                authorities TEXT NOT NULL,
                log_key TEXT NOT NULL,
                witness_key TEXT NOT NULL,
                cards TEXT NOT NULL,
                paired_at BIGINT NOT NULL,
                sent_sequence BIGINT NOT NULL DEFAULT 0,
                sent_head TEXT NOT NULL,
                confirmed_sequence BIGINT NOT NULL DEFAULT 0 CHECK (confirmed_sequence <= sent_sequence),
                received_sequence BIGINT NOT NULL DEFAULT 0,
                received_head TEXT NOT NULL,
                opened_sequence BIGINT NOT NULL DEFAULT 0,
                witnessed_sent BIGINT NOT NULL DEFAULT 0,
                witnessed_received BIGINT NOT NULL DEFAULT 0
            ) STRICT;

            CREATE TABLE exchange_envelope (
                partner TEXT NOT NULL REFERENCES exchange_partner (node),
                direction TEXT NOT NULL CHECK (direction IN ('sent', 'received')),
                sequence BIGINT NOT NULL CHECK (sequence > 0),
                message_id TEXT NOT NULL,
                from_office TEXT NOT NULL,
                to_office TEXT NOT NULL,
                sent_at BIGINT NOT NULL,
                hash TEXT NOT NULL,
                log_index BIGINT NOT NULL,
                kept_at BIGINT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('sent', 'closed', 'opened', 'unreadable', 'repeated')),
                PRIMARY KEY (partner, direction, sequence)
            ) STRICT;
            CREATE UNIQUE INDEX exchange_envelope_hash ON exchange_envelope (partner, hash);
            CREATE INDEX exchange_envelope_message ON exchange_envelope (message_id, partner);
            CREATE UNIQUE INDEX exchange_envelope_log ON exchange_envelope (partner, log_index);
            CREATE INDEX exchange_envelope_closed ON exchange_envelope (partner, sequence) WHERE state = 'closed';

            CREATE TABLE exchange_envelope_bytes (
                partner TEXT NOT NULL,
                direction TEXT NOT NULL,
                sequence BIGINT NOT NULL,
                signed TEXT NOT NULL,
                encapsulated BLOB NULL,
                ciphertext BLOB NULL,
                PRIMARY KEY (partner, direction, sequence),
                FOREIGN KEY (partner, direction, sequence)
                    REFERENCES exchange_envelope (partner, direction, sequence)
            ) STRICT;

            CREATE TABLE exchange_witness (
                partner TEXT NOT NULL,
                place BIGINT NOT NULL,
                direction TEXT NOT NULL,
                sequence BIGINT NOT NULL,
                PRIMARY KEY (partner, place)
            ) STRICT;
            CREATE UNIQUE INDEX exchange_witness_envelope ON exchange_witness (partner, direction, sequence);

            CREATE TABLE exchange_confirmation (
                partner TEXT NOT NULL REFERENCES exchange_partner (node),
                sequence BIGINT NOT NULL,
                confirmed_at BIGINT NOT NULL,
                PRIMARY KEY (partner, sequence)
            ) STRICT;

            CREATE TABLE exchange_letter (
                id TEXT NOT NULL PRIMARY KEY,
                partner TEXT NOT NULL REFERENCES exchange_partner (node),
                direction TEXT NOT NULL CHECK (direction IN ('sent', 'received')),
                sequence BIGINT NOT NULL,
                from_office TEXT NOT NULL,
                to_office TEXT NOT NULL,
                own_office TEXT NOT NULL,
                sent_at BIGINT NOT NULL,
                kept_at BIGINT NOT NULL,
                opened_at BIGINT,
                applied_at BIGINT,
                read_at BIGINT,
                read_by TEXT,
                type TEXT NOT NULL,
                thread TEXT NOT NULL,
                in_reply_to TEXT,
                replaces TEXT,
                reference TEXT,
                due_at BIGINT,
                use_by BIGINT,
                urgency TEXT,
                standing TEXT NOT NULL
            ) STRICT;
            CREATE INDEX exchange_letter_time ON exchange_letter (own_office, sent_at) WHERE type <> 'acknowledgement';
            CREATE INDEX exchange_letter_thread ON exchange_letter (thread, sent_at);
            CREATE INDEX exchange_letter_due ON exchange_letter (due_at)
                WHERE due_at IS NOT NULL AND standing IN ('open', 'partly_answered');
            CREATE INDEX exchange_letter_use_by ON exchange_letter (use_by)
                WHERE use_by IS NOT NULL AND standing <> 'purged';

            CREATE TABLE exchange_content (
                id TEXT NOT NULL PRIMARY KEY REFERENCES exchange_letter (id),
                kept BLOB NOT NULL
            ) STRICT;

            CREATE TABLE exchange_attachment (
                id TEXT NOT NULL PRIMARY KEY,
                message_id TEXT NOT NULL REFERENCES exchange_letter (id),
                partner TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('sent', 'wanted', 'here', 'changed', 'over', 'deleted'))
            ) STRICT;
            CREATE INDEX exchange_attachment_message ON exchange_attachment (message_id);
            CREATE INDEX exchange_attachment_wanted ON exchange_attachment (partner) WHERE state = 'wanted';
            CREATE INDEX exchange_attachment_over ON exchange_attachment (id) WHERE state = 'over';

            CREATE TABLE exchange_grant (
                message_id TEXT NOT NULL,
                permission_id TEXT NOT NULL,
                acts TEXT NOT NULL,
                until_day BIGINT,
                PRIMARY KEY (message_id, permission_id)
            ) STRICT;

            CREATE TABLE exchange_copy (
                id TEXT NOT NULL PRIMARY KEY,
                message_id TEXT NOT NULL REFERENCES exchange_letter (id),
                act TEXT NOT NULL,
                place TEXT NOT NULL,
                made_by TEXT NOT NULL,
                made_at BIGINT NOT NULL
            ) STRICT;
            CREATE INDEX exchange_copy_message ON exchange_copy (message_id, made_at);

            CREATE TABLE exchange_log_tile (
                log TEXT NOT NULL,
                level BIGINT NOT NULL,
                place BIGINT NOT NULL,
                hashes BLOB NOT NULL,
                PRIMARY KEY (log, level, place)
            ) STRICT;

            CREATE TABLE exchange_checkpoint (
                log TEXT NOT NULL,
                size BIGINT NOT NULL,
                note TEXT NOT NULL,
                seen_at BIGINT NOT NULL,
                PRIMARY KEY (log, size)
            ) STRICT;

            CREATE TABLE exchange_alarm (
                id TEXT NOT NULL PRIMARY KEY,
                partner TEXT NOT NULL REFERENCES exchange_partner (node),
                kind TEXT NOT NULL,
                detail TEXT NOT NULL,
                raised_at BIGINT NOT NULL,
                settled_by TEXT,
                settled_at BIGINT,
                note TEXT
            ) STRICT;
            CREATE INDEX exchange_alarm_open ON exchange_alarm (partner, raised_at) WHERE settled_by IS NULL;
            """
    )
}
