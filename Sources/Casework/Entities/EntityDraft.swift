//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A person or thing that is to be tied to a case, before it has an id.
package struct EntityDraft: Hashable, Sendable {
    package var kind: EntityKind
    package var role: EntityRole
    /// The name, number or address, as it was written.
    package var name: String
    package var otherNames: [String]
    package var identifiers: [String]
    package var address: String?
    package var phone: String?
    package var nationality: String?
    package var source: String

    package init(
        _ kind: EntityKind,
        _ role: EntityRole,
        name: String,
        otherNames: [String] = [],
        identifiers: [String] = [],
        address: String? = nil,
        phone: String? = nil,
        nationality: String? = nil,
        source: String = ""
    ) {
        self.kind = kind
        self.role = role
        self.name = name
        self.otherNames = otherNames
        self.identifiers = identifiers
        self.address = address
        self.phone = phone
        self.nationality = nationality
        self.source = source
    }

    func entity(_ id: String, of number: CaseNumber, by login: String, at now: Int64) -> CaseEntity {
        CaseEntity(
            id: id,
            of: number,
            kind,
            role,
            label: name,
            nationality: nationality,
            source: source,
            by: login,
            at: now
        )
    }

    /// Nil for what is not nominal.
    func record(_ id: String, of number: CaseNumber) -> NominalRecord? {
        guard kind.isNominal else { return nil }
        return NominalRecord(
            entity: id,
            number: number,
            kind: kind,
            name: name,
            otherNames: otherNames,
            identifiers: identifiers,
            address: address,
            phone: phone
        )
    }
}
