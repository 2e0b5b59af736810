//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A person or thing tied to a case. What names a person or company is in its ``NominalRecord``.
package struct CaseEntity: Hashable, Sendable, Codable, Identifiable {
    /// UUIDv7.
    package let id: String
    package var number: CaseNumber
    package let kind: EntityKind
    package var role: EntityRole
    /// The plate, container or IMO number, as written; nil for what is nominal.
    package var label: String?
    /// ISO 3166-1 alpha-2 of a conveyance's flag or plate.
    package var nationality: String?
    package let addedBy: String
    /// Seconds since 1970.
    package let addedAt: Int64
    /// Set when it was found to have nothing to do with the case; it no longer weighs on anyone.
    package var clearedAt: Int64?
    /// Where it comes from, such as a declaration or a message; empty where typed.
    package let source: String

    package init(
        id: String,
        of number: CaseNumber,
        _ kind: EntityKind,
        _ role: EntityRole,
        label: String? = nil,
        nationality: String? = nil,
        source: String = "",
        by login: String,
        at now: Int64
    ) {
        self.id = id
        self.number = number
        self.kind = kind
        self.role = role
        self.label = kind.isNominal ? nil : label
        self.nationality = nationality
        self.source = source
        addedBy = login
        addedAt = now
    }
}
