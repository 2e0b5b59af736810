//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Fields that belong together, only those that have a value.
struct FieldGroup: Sendable {
    struct Cell: Sendable {
        let label: String
        let value: String
        let isCode: Bool
    }

    let title: String
    let cells: [Cell]

    private static let plan: [(String, [DeclarationField])] = [
        (
            "parties",
            [
                .importerName, .importerID, .importerAddress, .importerPhone, .exporterName, .exporterID,
                .exporterAddress, .declarantID, .carrierID, .driverID,
            ]
        ),
        (
            "goods",
            [
                .goodsDescription, .hsCode, .countryOrigin, .originMarking, .quantity, .quantityUnit, .packages,
                .netKg, .grossKg, .weighedKg, .weighedExitKg, .tareKg, .importUse,
            ]
        ),
        (
            "transport",
            [
                .route, .vehiclePlate, .vehicleType, .trailerNo, .containerNo, .sealNo, .vesselIMO, .billNo,
                .countryDeparture, .countryDestination,
            ]
        ),
        (
            "values",
            [.customsValue, .invoiceAmount, .dutyRate, .taxType, .paymentType]
        ),
        (
            "documents",
            [
                .regime, .direction, .office, .gate, .processType, .importType, .invoiceNo, .invoiceDate, .licenceNo,
                .originCertificateNo, .originCertificateForm, .originCertificateDate,
            ]
        ),
        (
            "transit",
            [
                .transitExitGate, .transitStartedAt, .transitExitedAt, .routeKm, .sealNoArrival, .actualExitGate,
                .transitExtendedUntil, .shippedOn, .arrivedAt, .amendments, .amendedAt, .directionBefore,
                .controlOrderedAt, .consigneeStatus, .registeredRoute, .esealFixes, .esealEvents,
            ]
        ),
        (
            "vehicle",
            [
                .vehicleEnteredAt, .unloadedAt, .vehicleExitedAt, .haulage, .passageNo, .loadState, .chassisNo,
                .engineNo, .registeredDriverID, .scanResult, .outerLengthM, .innerLengthM, .containerType,
                .reeferSetpointC, .reeferTemperatureC, .reeferOffMinutes,
            ]
        ),
        (
            "certificate",
            [
                .certificateHS, .certificateDescription, .certificateQuantity, .certificateNetKg,
                .certificateRetroactive, .certificateThirdParty, .certificateSignatory, .certificateStamp,
                .invoiceCountry, .transitCountries, .billType, .partialShipment, .labelCountry,
            ]
        ),
        (
            "standing",
            [
                .importerRegisteredOn, .importerActivity, .exporterRegisteredOn, .exporterCapacity,
                .licenceQuantity, .permitNo,
            ]
        ),
        (
            "manifest",
            [
                .manifestHS, .manifestDescription, .manifestPackages, .manifestGrossKg, .masterBillNo, .flightNo,
                .paymentMeans, .vesselName, .vesselFlag,
            ]
        ),
        (
            "ecommerce",
            [
                .platform, .paymentNo, .buyerIDHash, .payerIDHash, .orderNo, .orderedAt, .shopID, .agentID,
                .buyerName, .payerName, .waybillConsignee, .buyerIDValid, .buyerAge, .deliveryAddress,
                .deliveryPhone, .goodsAmount, .freightAmount, .discountAmount, .taxAmount, .paidAmount,
                .paymentAmount,
            ]
        ),
    ]

    static func all(_ cells: FieldText) -> [FieldGroup] {
        plan.compactMap { key, fields in
            let present = fields.compactMap { field in
                cells.value(field).map { value in
                    Cell(label: cells.words("field." + field.rawValue), value: value, isCode: cells.isCode(field))
                }
            }
            return present.isEmpty ? nil : FieldGroup(title: cells.words("declaration.group." + key), cells: present)
        }
    }
}
