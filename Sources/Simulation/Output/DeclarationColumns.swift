//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The columns of a declaration file, in the order of the layout that offices exchange.
package enum DeclarationColumns {
    /// Names in order; the last five came later and stay empty here.
    package static let names = [
        "declaration_no", "item_no", "lodged_at", "office", "gate", "direction", "regime", "route", "declarant_id",
        "importer_id", "importer_name", "importer_address", "importer_phone", "exporter_id", "exporter_name",
        "exporter_address", "carrier_id", "vehicle_plate", "vehicle_type", "trailer_no", "driver_id", "container_no",
        "seal_no", "seal_no_arrival", "vessel_imo", "bill_no", "invoice_no", "invoice_date", "licence_no",
        "origin_certificate_no", "origin_certificate_form", "origin_certificate_date", "hs_code", "goods_description",
        "country_origin", "country_departure", "country_destination", "transit_exit_gate", "transit_started_at",
        "transit_exited_at", "route_km", "quantity", "quantity_unit", "packages", "net_kg", "gross_kg", "weighed_kg",
        "weighed_exit_kg", "tare_kg", "invoice_amount", "currency", "customs_value", "duty_rate", "tax_type",
        "buyer_id_hash", "payer_id_hash", "platform", "payment_no", "finding", "finding_at", "finding_theme",
        "finding_revenue", "selected_by", "process_type", "import_type", "import_use", "payment_type",
        "origin_marking",
    ]

    /// The columns of `truth.csv`.
    package static let truth = [
        "declaration_no", "item_no", "side", "illicit", "scheme", "ring", "twin_of_scheme", "new_importer",
    ]

    /// A header line.
    static func header(_ names: [String]) -> [UInt8] {
        Array((names.joined(separator: ",") + "\n").utf8)
    }
}
