//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Migration {
    /// Whether the message of an alert went, how often the zones changed, and how many of a number's identities were left
    /// out.
    static let seaUpkeep = Migration(
        number: 21,
        statements: """
            ALTER TABLE sea_alert ADD COLUMN message_sent BIGINT NOT NULL DEFAULT 0 CHECK (message_sent IN (0, 1));
            CREATE INDEX sea_alert_drafted ON sea_alert (alert_id) WHERE message_id IS NOT NULL AND message_sent = 0;

            CREATE TABLE sea_zone_version (
                id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
                version BIGINT NOT NULL
            ) STRICT;
            INSERT INTO sea_zone_version (id, version) VALUES (1, 0);

            CREATE TABLE vessel_identity_left_out (
                mmsi BIGINT NOT NULL PRIMARY KEY,
                count BIGINT NOT NULL CHECK (count > 0)
            ) STRICT;
            """
    )
}
