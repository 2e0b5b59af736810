//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Migration {
    /// What rules ask of a line beyond the first layout: movements, gates, certificates, manifests, parcels.
    static let ruleFields = Migration(
        number: 2,
        statements: """
            ALTER TABLE declaration_line ADD COLUMN actual_exit_gate TEXT;
            ALTER TABLE declaration_line ADD COLUMN transit_extended_until BIGINT;
            ALTER TABLE declaration_line ADD COLUMN shipped_on BIGINT;
            ALTER TABLE declaration_line ADD COLUMN arrived_at BIGINT;
            ALTER TABLE declaration_line ADD COLUMN arrived_at_offset BIGINT;
            ALTER TABLE declaration_line ADD COLUMN amendments DOUBLE;
            ALTER TABLE declaration_line ADD COLUMN amended_at BIGINT;
            ALTER TABLE declaration_line ADD COLUMN amended_at_offset BIGINT;
            ALTER TABLE declaration_line ADD COLUMN direction_before TEXT;
            ALTER TABLE declaration_line ADD COLUMN control_ordered_at BIGINT;
            ALTER TABLE declaration_line ADD COLUMN control_ordered_at_offset BIGINT;
            ALTER TABLE declaration_line ADD COLUMN consignee_status TEXT;
            ALTER TABLE declaration_line ADD COLUMN registered_route TEXT;
            ALTER TABLE declaration_line ADD COLUMN eseal_fixes TEXT;
            ALTER TABLE declaration_line ADD COLUMN eseal_events TEXT;
            ALTER TABLE declaration_line ADD COLUMN vehicle_entered_at BIGINT;
            ALTER TABLE declaration_line ADD COLUMN vehicle_entered_at_offset BIGINT;
            ALTER TABLE declaration_line ADD COLUMN unloaded_at BIGINT;
            ALTER TABLE declaration_line ADD COLUMN unloaded_at_offset BIGINT;
            ALTER TABLE declaration_line ADD COLUMN vehicle_exited_at BIGINT;
            ALTER TABLE declaration_line ADD COLUMN vehicle_exited_at_offset BIGINT;
            ALTER TABLE declaration_line ADD COLUMN haulage TEXT;
            ALTER TABLE declaration_line ADD COLUMN passage_no TEXT;
            ALTER TABLE declaration_line ADD COLUMN load_state TEXT;
            ALTER TABLE declaration_line ADD COLUMN chassis_no TEXT;
            ALTER TABLE declaration_line ADD COLUMN engine_no TEXT;
            ALTER TABLE declaration_line ADD COLUMN registered_driver_id TEXT;
            ALTER TABLE declaration_line ADD COLUMN scan_result TEXT;
            ALTER TABLE declaration_line ADD COLUMN outer_length_m DOUBLE;
            ALTER TABLE declaration_line ADD COLUMN inner_length_m DOUBLE;
            ALTER TABLE declaration_line ADD COLUMN container_type TEXT;
            ALTER TABLE declaration_line ADD COLUMN reefer_setpoint_c DOUBLE;
            ALTER TABLE declaration_line ADD COLUMN reefer_temperature_c DOUBLE;
            ALTER TABLE declaration_line ADD COLUMN reefer_off_minutes DOUBLE;
            ALTER TABLE declaration_line ADD COLUMN certificate_hs TEXT;
            ALTER TABLE declaration_line ADD COLUMN certificate_description TEXT;
            ALTER TABLE declaration_line ADD COLUMN certificate_quantity DOUBLE;
            ALTER TABLE declaration_line ADD COLUMN certificate_net_kg DOUBLE;
            ALTER TABLE declaration_line ADD COLUMN certificate_retroactive TEXT;
            ALTER TABLE declaration_line ADD COLUMN certificate_third_party TEXT;
            ALTER TABLE declaration_line ADD COLUMN certificate_signatory TEXT;
            ALTER TABLE declaration_line ADD COLUMN certificate_stamp TEXT;
            ALTER TABLE declaration_line ADD COLUMN invoice_country TEXT;
            ALTER TABLE declaration_line ADD COLUMN transit_countries TEXT;
            ALTER TABLE declaration_line ADD COLUMN bill_type TEXT;
            ALTER TABLE declaration_line ADD COLUMN partial_shipment TEXT;
            ALTER TABLE declaration_line ADD COLUMN label_country TEXT;
            ALTER TABLE declaration_line ADD COLUMN importer_registered_on BIGINT;
            ALTER TABLE declaration_line ADD COLUMN importer_activity TEXT;
            ALTER TABLE declaration_line ADD COLUMN exporter_registered_on BIGINT;
            ALTER TABLE declaration_line ADD COLUMN exporter_capacity DOUBLE;
            ALTER TABLE declaration_line ADD COLUMN licence_quantity DOUBLE;
            ALTER TABLE declaration_line ADD COLUMN permit_no TEXT;
            ALTER TABLE declaration_line ADD COLUMN manifest_hs TEXT;
            ALTER TABLE declaration_line ADD COLUMN manifest_description TEXT;
            ALTER TABLE declaration_line ADD COLUMN manifest_packages DOUBLE;
            ALTER TABLE declaration_line ADD COLUMN manifest_gross_kg DOUBLE;
            ALTER TABLE declaration_line ADD COLUMN master_bill_no TEXT;
            ALTER TABLE declaration_line ADD COLUMN flight_no TEXT;
            ALTER TABLE declaration_line ADD COLUMN payment_means TEXT;
            ALTER TABLE declaration_line ADD COLUMN vessel_name TEXT;
            ALTER TABLE declaration_line ADD COLUMN vessel_flag TEXT;
            ALTER TABLE declaration_line ADD COLUMN order_no TEXT;
            ALTER TABLE declaration_line ADD COLUMN ordered_at BIGINT;
            ALTER TABLE declaration_line ADD COLUMN ordered_at_offset BIGINT;
            ALTER TABLE declaration_line ADD COLUMN shop_id TEXT;
            ALTER TABLE declaration_line ADD COLUMN agent_id TEXT;
            ALTER TABLE declaration_line ADD COLUMN buyer_name TEXT;
            ALTER TABLE declaration_line ADD COLUMN payer_name TEXT;
            ALTER TABLE declaration_line ADD COLUMN waybill_consignee TEXT;
            ALTER TABLE declaration_line ADD COLUMN buyer_id_valid TEXT;
            ALTER TABLE declaration_line ADD COLUMN buyer_age DOUBLE;
            ALTER TABLE declaration_line ADD COLUMN delivery_address TEXT;
            ALTER TABLE declaration_line ADD COLUMN delivery_phone TEXT;
            ALTER TABLE declaration_line ADD COLUMN goods_amount DOUBLE;
            ALTER TABLE declaration_line ADD COLUMN freight_amount DOUBLE;
            ALTER TABLE declaration_line ADD COLUMN discount_amount DOUBLE;
            ALTER TABLE declaration_line ADD COLUMN tax_amount DOUBLE;
            ALTER TABLE declaration_line ADD COLUMN paid_amount DOUBLE;
            ALTER TABLE declaration_line ADD COLUMN payment_amount DOUBLE;
            """
    )
}
