//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// A person or company of a fact sheet. Names and numbers of parties are nominal: they cross only where an officer
/// released each of them.
package struct PartyFact: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case person
        case company
    }

    package struct Identifier: Hashable, Sendable {
        /// Such as `passport`, `tax_code`, `credit_code`, `phone`.
        package let kind: String
        package let value: String

        package init(kind: String, value: String) {
            self.kind = kind
            self.value = value
        }
    }

    package var kind: Kind
    /// As the WCO Data Model calls roles: `importer`, `exporter`, `carrier`, `broker`, `driver` …
    package var role: String?
    /// In all scripts that are known.
    package var names: [String]
    package var identifiers: [Identifier]
    package var address: String?
    /// ISO 3166-1 alpha-2.
    package var country: String?

    package init(
        kind: Kind,
        role: String? = nil,
        names: [String] = [],
        identifiers: [Identifier] = [],
        address: String? = nil,
        country: String? = nil
    ) {
        self.kind = kind
        self.role = role
        self.names = names
        self.identifiers = identifiers
        self.address = address
        self.country = country
    }

    package var json: JSONValue {
        var members = MessageMembers()
        members.set("address", address)
        members.set("country", country)
        members.set("identifiers", identifiers) {
            .object(["kind": .string($0.kind), "value": .string($0.value)])
        }
        members.set("kind", kind.rawValue)
        members.set("names", names)
        members.set("role", role)
        return members.json
    }

    init(_ fields: MessageFields) throws(MessageFault) {
        let kind = try fields.required("kind", fields.choice("kind", Kind.self))
        self.kind = kind
        role = try fields.optionalText("role", most: 50)
        names = try fields.texts("names", most: 20)
        identifiers = try fields.list("identifiers", most: 20) { value, place throws(MessageFault) in
            let fields = try MessageFields(value, at: place)
            return Identifier(kind: try fields.text("kind", most: 50), value: try fields.text("value", most: 100))
        }
        address = try fields.optionalText("address", most: 500)
        country = try fields.optionalText("country", most: 2)
    }
}
