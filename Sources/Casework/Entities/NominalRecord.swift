//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Who somebody in a case is: kept apart from the case, encrypted, purged by its date, each look journalled.
package struct NominalRecord: Hashable, Sendable, Codable {
    /// The id of the entity.
    package let entity: String
    package let number: CaseNumber
    package let kind: EntityKind
    /// The name, number or address as it was written, in its own script.
    package var name: String
    /// Other spellings and readings.
    package var otherNames: [String]
    /// Numbers of identity papers, tax codes.
    package var identifiers: [String]
    package var born: CalendarDate?
    package var address: String?
    package var phone: String?
    package var remark: String?

    package init(
        entity: String,
        number: CaseNumber,
        kind: EntityKind,
        name: String,
        otherNames: [String] = [],
        identifiers: [String] = [],
        born: CalendarDate? = nil,
        address: String? = nil,
        phone: String? = nil,
        remark: String? = nil
    ) {
        self.entity = entity
        self.number = number
        self.kind = kind
        self.name = name
        self.otherNames = otherNames
        self.identifiers = identifiers
        self.born = born
        self.address = address
        self.phone = phone
        self.remark = remark
    }
}
