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
    // Movement in transit.
    case actualExitGate = "actual_exit_gate"
    case transitExtendedUntil = "transit_extended_until"
    case shippedOn = "shipped_on"
    case arrivedAt = "arrived_at"
    case amendments
    case amendedAt = "amended_at"
    case directionBefore = "direction_before"
    case controlOrderedAt = "control_ordered_at"
    case consigneeStatus = "consignee_status"
    case registeredRoute = "registered_route"
    case esealFixes = "eseal_fixes"
    case esealEvents = "eseal_events"
    // Vehicle and container at the gate.
    case vehicleEnteredAt = "vehicle_entered_at"
    case unloadedAt = "unloaded_at"
    case vehicleExitedAt = "vehicle_exited_at"
    case haulage
    case passageNo = "passage_no"
    case loadState = "load_state"
    case chassisNo = "chassis_no"
    case engineNo = "engine_no"
    case registeredDriverID = "registered_driver_id"
    case scanResult = "scan_result"
    case outerLengthM = "outer_length_m"
    case innerLengthM = "inner_length_m"
    case containerType = "container_type"
    case reeferSetpointC = "reefer_setpoint_c"
    case reeferTemperatureC = "reefer_temperature_c"
    case reeferOffMinutes = "reefer_off_minutes"
    // What the certificate of origin says.
    case certificateHS = "certificate_hs"
    case certificateDescription = "certificate_description"
    case certificateQuantity = "certificate_quantity"
    case certificateNetKg = "certificate_net_kg"
    case certificateRetroactive = "certificate_retroactive"
    case certificateThirdParty = "certificate_third_party"
    case certificateSignatory = "certificate_signatory"
    case certificateStamp = "certificate_stamp"
    case invoiceCountry = "invoice_country"
    case transitCountries = "transit_countries"
    case billType = "bill_type"
    case partialShipment = "partial_shipment"
    case labelCountry = "label_country"
    // Parties and licences.
    case importerRegisteredOn = "importer_registered_on"
    case importerActivity = "importer_activity"
    case exporterRegisteredOn = "exporter_registered_on"
    case exporterCapacity = "exporter_capacity"
    case licenceQuantity = "licence_quantity"
    case permitNo = "permit_no"
    // Manifest.
    case manifestHS = "manifest_hs"
    case manifestDescription = "manifest_description"
    case manifestPackages = "manifest_packages"
    case manifestGrossKg = "manifest_gross_kg"
    case masterBillNo = "master_bill_no"
    case flightNo = "flight_no"
    case paymentMeans = "payment_means"
    case vesselName = "vessel_name"
    case vesselFlag = "vessel_flag"
    // Parcels.
    case orderNo = "order_no"
    case orderedAt = "ordered_at"
    case shopID = "shop_id"
    case agentID = "agent_id"
    case buyerName = "buyer_name"
    case payerName = "payer_name"
    case waybillConsignee = "waybill_consignee"
    case buyerIDValid = "buyer_id_valid"
    case buyerAge = "buyer_age"
    case deliveryAddress = "delivery_address"
    case deliveryPhone = "delivery_phone"
    case goodsAmount = "goods_amount"
    case freightAmount = "freight_amount"
    case discountAmount = "discount_amount"
    case taxAmount = "tax_amount"
    case paidAmount = "paid_amount"
    case paymentAmount = "payment_amount"

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
        case .lodgedAt, .transitStartedAt, .transitExitedAt, .findingAt, .arrivedAt, .amendedAt,
            .controlOrderedAt, .vehicleEnteredAt, .unloadedAt, .vehicleExitedAt, .orderedAt:
            .instant
        case .invoiceDate, .originCertificateDate, .transitExtendedUntil, .shippedOn, .importerRegisteredOn,
            .exporterRegisteredOn:
            .date
        case .itemNo, .routeKm, .quantity, .packages, .netKg, .grossKg, .weighedKg, .weighedExitKg, .tareKg,
            .invoiceAmount, .customsValue, .dutyRate, .findingRevenue, .amendments, .outerLengthM,
            .innerLengthM, .reeferSetpointC, .reeferTemperatureC, .reeferOffMinutes, .certificateQuantity,
            .certificateNetKg, .exporterCapacity, .licenceQuantity, .manifestPackages, .manifestGrossKg,
            .buyerAge, .goodsAmount, .freightAmount, .discountAmount, .taxAmount, .paidAmount, .paymentAmount:
            .number
        default:
            .text
        }
    }

    /// Whether the number has no decimals in the layout.
    package var isInteger: Bool {
        self == .itemNo || self == .packages || self == .amendments || self == .manifestPackages
    }

    /// Whether the text is `yes` or `no`.
    package var isFlag: Bool {
        switch self {
        case .certificateRetroactive, .certificateThirdParty, .partialShipment, .buyerIDValid: true
        default: false
        }
    }

    /// Whether the value becomes known only after lodging, on the road, at the gate or in the shed.
    package var comesLater: Bool {
        switch self {
        case .sealNoArrival, .transitExitedAt, .weighedExitKg, .actualExitGate, .transitExtendedUntil, .amendments,
            .amendedAt, .directionBefore, .controlOrderedAt, .consigneeStatus, .esealFixes, .esealEvents,
            .vehicleEnteredAt, .unloadedAt, .vehicleExitedAt, .scanResult, .outerLengthM, .innerLengthM,
            .reeferTemperatureC, .reeferOffMinutes, .labelCountry, .routeKm, .weighedKg:
            true
        default: false
        }
    }

    /// Whether nearly every row carries its own text, so that coding it in a dictionary saves nothing.
    package var isNearlyUnique: Bool {
        self == .declarationNo
    }

    /// The position in the layout, from 0.
    ///
    /// The cases of an enumeration without payloads are numbered in their order, one byte for up to 256; a test holds
    /// it against ``allCases``. Columns are asked for by it for every cell, where a dictionary would cost the most.
    package var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}
