//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A paper that the case concerns.
package struct SeizureDocument: Hashable, Sendable, Codable {
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case declaration
        case billOfLading = "bill_of_lading"
        case airWaybill = "air_waybill"
        case consignmentNote = "consignment_note"
        case originCertificate = "origin_certificate"
        case invoice
        case licence
        case parcelList = "parcel_list"
        case other
    }

    package var kind: Kind
    package var number: String

    package init(_ kind: Kind, _ number: String) {
        self.kind = kind
        self.number = number
    }
}
