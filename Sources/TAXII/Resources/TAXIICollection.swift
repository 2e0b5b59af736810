//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// A collection of objects (TAXII 2.1, section 5.2.1).
public struct TAXIICollection: Hashable, Sendable {
    /// A UUID.
    public let id: String
    /// For people.
    public let title: String
    /// For people, longer.
    public let description: String?
    /// A name that stands for ``id`` in addresses; none other has it in the API root.
    public let alias: String?
    /// What may be done in it, by those who may.
    public let rights: TAXIIRights
    /// The versions of STIX that it takes, ascending.
    public let specVersions: [SpecVersion]

    /// A collection from its parts.
    public init(
        id: String,
        title: String,
        description: String? = nil,
        alias: String? = nil,
        rights: TAXIIRights,
        specVersions: [SpecVersion] = SpecVersion.allCases
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.alias = alias
        self.rights = rights
        self.specVersions = specVersions.sorted()
    }

    /// As an account with these rights sees it.
    func json(for rights: TAXIIRights) -> JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(id), "title": .string(title), "can_read": .bool(rights.contains(.read)),
            "can_write": .bool(rights.contains(.write)),
        ]
        members["description"] = description.map { .string($0) }
        members["alias"] = alias.map { .string($0) }
        // The newest first, as the one that is preferred.
        let types = specVersions.reversed().map { JSONValue.string(TAXIIMediaType.stix($0)) }
        if !types.isEmpty { members["media_types"] = .array(types) }
        return .object(members)
    }
}
