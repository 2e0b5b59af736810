//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A column of the declaration layout, named as in the layout file that offices exchange.
///
/// The order is the order of the layout; columns that came later stand behind the original sixty-three
/// so that a file written by an older release still reads.
package enum DeclarationField: String, CaseIterable, Sendable, Codable {
    case declarationNo = "declaration_no"
    case itemNo = "item_no"
    case lodgedAt = "lodged_at"
    case office
    case gate
    case direction
    case regime
    case route
    case declarantID = "declarant_id"
    case importerID = "importer_id"
    case importerName = "importer_name"
    case importerAddress = "importer_address"
    case importerPhone = "importer_phone"
    case exporterID = "exporter_id"
    case exporterName = "exporter_name"
    case exporterAddress = "exporter_address"
    case carrierID = "carrier_id"
    case vehiclePlate = "vehicle_plate"
    case vehicleType = "vehicle_type"
    case trailerNo = "trailer_no"
    case driverID = "driver_id"
    case containerNo = "container_no"
    case sealNo = "seal_no"
    case sealNoArrival = "seal_no_arrival"
    case vesselIMO = "vessel_imo"
    case billNo = "bill_no"
    case invoiceNo = "invoice_no"
    case invoiceDate = "invoice_date"
    case licenceNo = "licence_no"
    case originCertificateNo = "origin_certificate_no"
    case originCertificateForm = "origin_certificate_form"
    case originCertificateDate = "origin_certificate_date"
    case hsCode = "hs_code"
    case goodsDescription = "goods_description"
    case countryOrigin = "country_origin"
    case countryDeparture = "country_departure"
    case countryDestination = "country_destination"
    case transitExitGate = "transit_exit_gate"
    case transitStartedAt = "transit_started_at"
    case transitExitedAt = "transit_exited_at"
    case routeKm = "route_km"
    case quantity
    case quantityUnit = "quantity_unit"
    case packages
    case netKg = "net_kg"
    case grossKg = "gross_kg"
    case weighedKg = "weighed_kg"
    case weighedExitKg = "weighed_exit_kg"
    case tareKg = "tare_kg"
    case invoiceAmount = "invoice_amount"
    case currency
    case customsValue = "customs_value"
    case dutyRate = "duty_rate"
    case taxType = "tax_type"
    case buyerIDHash = "buyer_id_hash"
    case payerIDHash = "payer_id_hash"
    case platform
    case paymentNo = "payment_no"
    case finding
    case findingAt = "finding_at"
    case findingTheme = "finding_theme"
    case findingRevenue = "finding_revenue"
    case selectedBy = "selected_by"
    // Behind the original layout.
    case processType = "process_type"
    case importType = "import_type"
    case importUse = "import_use"
    case paymentType = "payment_type"
    case originMarking = "origin_marking"

    /// What the column holds, which decides how it is stored in a batch.
    package enum Kind: Sendable {
        /// Text as received, dictionary-coded.
        case text
        /// A decimal number; missing is NaN.
        case number
        /// An instant with the UTC offset it was written in.
        case instant
        /// A calendar date without a time.
        case date
    }

    package var kind: Kind {
        switch self {
        case .lodgedAt, .transitStartedAt, .transitExitedAt, .findingAt:
            .instant
        case .invoiceDate, .originCertificateDate:
            .date
        case .itemNo, .routeKm, .quantity, .packages, .netKg, .grossKg, .weighedKg, .weighedExitKg, .tareKg,
            .invoiceAmount, .customsValue, .dutyRate, .findingRevenue:
            .number
        default:
            .text
        }
    }

    /// Whether the number has no decimals in the layout.
    package var isInteger: Bool {
        self == .itemNo || self == .packages
    }

    /// Whether nearly every row carries its own text, so that coding it in a dictionary saves nothing.
    package var isNearlyUnique: Bool {
        self == .declarationNo
    }

    /// The position in the layout, from 0.
    package var ordinal: Int { Self.ordinals[self] ?? 0 }

    private static let ordinals = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) }
    )
}
