//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Migration {
    /// The first release: declarations, what targeting and inspectors said of them, officers, the journal.
    static let first = Migration(
        number: 1,
        statements: """
            CREATE TABLE node_setting (
                name TEXT NOT NULL PRIMARY KEY,
                value TEXT NOT NULL
            ) STRICT;

            CREATE TABLE journal_entry (
                sequence BIGINT NOT NULL PRIMARY KEY,
                written_at BIGINT NOT NULL,
                actor TEXT NOT NULL,
                action TEXT NOT NULL,
                subject TEXT NOT NULL,
                detail TEXT NOT NULL,
                previous_hash TEXT NOT NULL,
                hash TEXT NOT NULL
            ) STRICT;

            CREATE TABLE journal_head (
                id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
                sequence BIGINT NOT NULL,
                hash TEXT NOT NULL
            ) STRICT;

            CREATE TABLE import_receipt (
                id TEXT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL,
                mapping TEXT NOT NULL,
                started_at BIGINT NOT NULL,
                imported_by TEXT NOT NULL,
                added BIGINT NOT NULL CHECK (added >= 0),
                already_there BIGINT NOT NULL CHECK (already_there >= 0),
                sha256 TEXT NOT NULL,
                journal_sequence BIGINT UNIQUE
            ) STRICT;

            CREATE TABLE declaration_line (
                declaration_no TEXT NOT NULL CHECK (declaration_no <> ''),
                item_no BIGINT NOT NULL,
                import_id TEXT NOT NULL REFERENCES import_receipt (id),
                lodged_at BIGINT,
                lodged_at_offset BIGINT,
                office TEXT,
                gate TEXT,
                direction TEXT,
                regime TEXT,
                route TEXT,
                declarant_id TEXT,
                importer_id TEXT,
                importer_name TEXT,
                importer_address TEXT,
                importer_phone TEXT,
                exporter_id TEXT,
                exporter_name TEXT,
                exporter_address TEXT,
                carrier_id TEXT,
                vehicle_plate TEXT,
                vehicle_type TEXT,
                trailer_no TEXT,
                driver_id TEXT,
                container_no TEXT,
                seal_no TEXT,
                seal_no_arrival TEXT,
                vessel_imo TEXT,
                bill_no TEXT,
                invoice_no TEXT,
                invoice_date BIGINT,
                licence_no TEXT,
                origin_certificate_no TEXT,
                origin_certificate_form TEXT,
                origin_certificate_date BIGINT,
                hs_code TEXT,
                goods_description TEXT,
                country_origin TEXT,
                country_departure TEXT,
                country_destination TEXT,
                transit_exit_gate TEXT,
                transit_started_at BIGINT,
                transit_started_at_offset BIGINT,
                transit_exited_at BIGINT,
                transit_exited_at_offset BIGINT,
                route_km DOUBLE,
                quantity DOUBLE,
                quantity_unit TEXT,
                packages DOUBLE,
                net_kg DOUBLE,
                gross_kg DOUBLE,
                weighed_kg DOUBLE,
                weighed_exit_kg DOUBLE,
                tare_kg DOUBLE,
                invoice_amount DOUBLE,
                currency TEXT,
                customs_value DOUBLE,
                duty_rate DOUBLE,
                tax_type TEXT,
                buyer_id_hash TEXT,
                payer_id_hash TEXT,
                platform TEXT,
                payment_no TEXT,
                finding TEXT,
                finding_at BIGINT,
                finding_at_offset BIGINT,
                finding_theme TEXT,
                finding_revenue DOUBLE,
                selected_by TEXT,
                process_type TEXT,
                import_type TEXT,
                import_use TEXT,
                payment_type TEXT,
                origin_marking TEXT,
                PRIMARY KEY (declaration_no, item_no)
            ) STRICT;

            CREATE INDEX declaration_line_lodged ON declaration_line (lodged_at, declaration_no, item_no);
            CREATE INDEX declaration_line_office ON declaration_line (office, lodged_at);
            CREATE INDEX declaration_line_importer ON declaration_line (importer_id, lodged_at, finding, finding_at)
                WHERE importer_id IS NOT NULL;
            CREATE INDEX declaration_line_vehicle ON declaration_line (vehicle_plate, lodged_at, finding, finding_at)
                WHERE vehicle_plate IS NOT NULL;
            CREATE INDEX declaration_line_goods ON declaration_line (hs_code, lodged_at, finding, finding_at)
                WHERE hs_code IS NOT NULL;
            CREATE INDEX declaration_line_finding ON declaration_line (lodged_at, office, selected_by)
                WHERE finding IS NOT NULL;

            CREATE TABLE assessment (
                declaration_no TEXT NOT NULL,
                item_no BIGINT NOT NULL,
                score DOUBLE NOT NULL,
                ranking BIGINT NOT NULL,
                lane TEXT NOT NULL CHECK (lane IN ('red', 'yellow', 'green')),
                selected_by TEXT NOT NULL,
                reasons TEXT NOT NULL,
                model_id TEXT NOT NULL,
                assessed_at BIGINT NOT NULL,
                PRIMARY KEY (declaration_no, item_no),
                FOREIGN KEY (declaration_no, item_no) REFERENCES declaration_line (declaration_no, item_no)
            ) STRICT;

            CREATE TABLE inspection_finding (
                declaration_no TEXT NOT NULL,
                item_no BIGINT NOT NULL,
                outcome TEXT NOT NULL CHECK (outcome IN ('clean', 'violation', 'seizure')),
                theme TEXT,
                revenue DOUBLE CHECK (revenue >= 0),
                remark TEXT NOT NULL,
                found_at BIGINT NOT NULL,
                recorded_by TEXT NOT NULL,
                PRIMARY KEY (declaration_no, item_no),
                FOREIGN KEY (declaration_no, item_no) REFERENCES declaration_line (declaration_no, item_no)
            ) STRICT;

            CREATE TABLE officer (
                id TEXT NOT NULL PRIMARY KEY,
                login TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL,
                role TEXT NOT NULL,
                office TEXT,
                language TEXT NOT NULL,
                is_active BIGINT NOT NULL CHECK (is_active IN (0, 1)),
                must_change_password BIGINT NOT NULL CHECK (must_change_password IN (0, 1)),
                password_hash TEXT NOT NULL
            ) STRICT;

            CREATE TABLE officer_session (
                token_hash TEXT NOT NULL PRIMARY KEY,
                officer_id TEXT NOT NULL REFERENCES officer (id),
                csrf_token TEXT NOT NULL,
                opened_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL
            ) STRICT;

            CREATE INDEX officer_session_officer ON officer_session (officer_id);
            CREATE INDEX officer_session_expiry ON officer_session (expires_at);
            """
    )
}
