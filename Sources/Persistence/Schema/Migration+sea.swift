//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Migration {
    /// The sea: alerts and their lives, zones, plots, who vessels said they were, where they called, who is looked out
    /// for. Positions lie in files.
    static let sea = Migration(
        number: 20,
        statements: """
            CREATE TABLE sea_alert (
                alert_id TEXT NOT NULL PRIMARY KEY CHECK (alert_id <> ''),
                behaviour TEXT NOT NULL,
                form TEXT NOT NULL,
                zone TEXT NOT NULL,
                vessels TEXT NOT NULL,
                parties TEXT NOT NULL,
                start_at BIGINT NOT NULL,
                end_at BIGINT,
                covers_until BIGINT NOT NULL,
                raised_at BIGINT NOT NULL,
                longitude BIGINT NOT NULL,
                latitude BIGINT NOT NULL,
                end_longitude BIGINT,
                end_latitude BIGINT,
                figures TEXT NOT NULL,
                said_before TEXT,
                said_after TEXT,
                kept_at BIGINT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('new', 'taken', 'dismissed', 'used')),
                revision BIGINT NOT NULL CHECK (revision > 0),
                officer TEXT,
                changed_at BIGINT,
                note TEXT NOT NULL,
                case_no TEXT,
                message_id TEXT
            ) STRICT;
            CREATE INDEX sea_alert_time ON sea_alert (raised_at, alert_id);
            CREATE INDEX sea_alert_state ON sea_alert (state, raised_at);
            CREATE INDEX sea_alert_parties ON sea_alert (parties, behaviour, covers_until);
            CREATE INDEX sea_alert_open ON sea_alert (start_at) WHERE end_at IS NULL;

            CREATE TABLE sea_alert_vessel (
                mmsi BIGINT NOT NULL,
                alert_id TEXT NOT NULL REFERENCES sea_alert (alert_id),
                PRIMARY KEY (mmsi, alert_id)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE sea_zone (
                zone_id TEXT NOT NULL PRIMARY KEY CHECK (zone_id <> ''),
                name_vi TEXT NOT NULL,
                name_zh TEXT NOT NULL,
                name_en TEXT NOT NULL,
                kind TEXT NOT NULL,
                geometry TEXT NOT NULL,
                valid_from BIGINT,
                valid_to BIGINT,
                office TEXT NOT NULL,
                alerts BIGINT NOT NULL CHECK (alerts IN (0, 1))
            ) STRICT;

            CREATE TABLE sea_plot (
                plot_id TEXT NOT NULL PRIMARY KEY CHECK (plot_id <> ''),
                source TEXT NOT NULL,
                seen_at BIGINT NOT NULL,
                longitude BIGINT NOT NULL,
                latitude BIGINT NOT NULL,
                uncertainty DOUBLE NOT NULL,
                speed DOUBLE,
                course DOUBLE,
                track TEXT,
                identity TEXT,
                note TEXT NOT NULL,
                office TEXT NOT NULL,
                mmsi BIGINT,
                metres DOUBLE
            ) STRICT;
            CREATE INDEX sea_plot_time ON sea_plot (seen_at, plot_id);

            CREATE TABLE vessel_identity (
                mmsi BIGINT NOT NULL,
                first_heard BIGINT NOT NULL,
                content TEXT NOT NULL,
                last_heard BIGINT NOT NULL,
                imo BIGINT,
                name TEXT,
                call_sign TEXT,
                ship_type BIGINT,
                bow BIGINT,
                stern BIGINT,
                port BIGINT,
                starboard BIGINT,
                PRIMARY KEY (mmsi, first_heard, content)
            ) STRICT;
            CREATE INDEX vessel_identity_imo ON vessel_identity (imo);
            CREATE INDEX vessel_identity_name ON vessel_identity (name);
            CREATE INDEX vessel_identity_call_sign ON vessel_identity (call_sign);

            CREATE TABLE port_call (
                mmsi BIGINT NOT NULL,
                arrived_at BIGINT NOT NULL,
                zone TEXT NOT NULL,
                departed_at BIGINT,
                draught_before BIGINT,
                draught_after BIGINT,
                PRIMARY KEY (mmsi, arrived_at, zone)
            ) STRICT;

            CREATE TABLE sea_station (
                number BIGINT NOT NULL PRIMARY KEY CHECK (number > 0),
                feed TEXT NOT NULL,
                name TEXT NOT NULL,
                UNIQUE (feed, name)
            ) STRICT;

            CREATE TABLE watched_vessel (
                entry_id TEXT NOT NULL PRIMARY KEY CHECK (entry_id <> ''),
                mmsi BIGINT,
                imo BIGINT,
                name TEXT,
                reason TEXT NOT NULL,
                office TEXT NOT NULL,
                officer TEXT NOT NULL,
                added_at BIGINT NOT NULL,
                valid_to BIGINT,
                CHECK (mmsi IS NOT NULL OR imo IS NOT NULL OR name IS NOT NULL)
            ) STRICT;
            """
    )
}
