//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// The fields of a declaration that are held against watch-lists, with what entries may stand in them.
package struct ScreenedField: Sendable {
    package let field: DeclarationField
    package let subjects: Set<LookoutSubject>

    package static let all: [ScreenedField] = [
        on([.importerName, .exporterName, .buyerName, .payerName, .waybillConsignee], [.person, .company]),
        on([.importerAddress, .exporterAddress, .deliveryAddress], [.address, .place]),
        on([.importerPhone, .deliveryPhone], [.phone]),
        on([.vehiclePlate, .trailerNo], [.vehicle]),
        on([.containerNo], [.container]),
        on([.sealNo, .sealNoArrival], [.seal]),
        on([.vesselName, .vesselIMO], [.vessel]),
        on(
            [
                .importerID, .exporterID, .declarantID, .carrierID, .driverID, .registeredDriverID, .chassisNo,
                .engineNo,
                .shopID, .agentID,
            ],
            [.identifier]
        ),
        on([.billNo, .masterBillNo, .licenceNo, .originCertificateNo, .invoiceNo, .permitNo, .orderNo], [.document]),
    ].flatMap(\.self)

    private static func on(_ fields: [DeclarationField], _ subjects: Set<LookoutSubject>) -> [ScreenedField] {
        fields.map { ScreenedField(field: $0, subjects: subjects) }
    }
}
