//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import CanonicalJSON

/// An object of STIX 2.1, as its members.
public struct STIXObject: Hashable, Sendable {
    /// Such as `indicator`.
    public let type: String
    /// `type--UUID`.
    public let id: String
    /// All members, ``type`` and ``id`` too.
    public private(set) var members: [String: JSONValue]

    /// An object with some members besides `type`, `id` and `spec_version`.
    public init(_ type: String, id: String, _ members: [String: JSONValue]) {
        self.type = type
        self.id = id
        self.members = members
        self.members["type"] = .string(type)
        self.members["id"] = .string(id)
        self.members["spec_version"] = "2.1"
    }

    /// Reads an object; nil for anything that is none.
    public init?(_ json: JSONValue) {
        guard let members = json.members, let type = members["type"]?.text, let id = members["id"]?.text,
            id.hasPrefix(type + "--")
        else { return nil }
        self.type = type
        self.id = id
        self.members = members
    }

    /// A member, nil where there is none.
    public subscript(_ name: String) -> JSONValue? {
        get { members[name] }
        set { members[name] = newValue }
    }

    /// As JSON.
    public var json: JSONValue { .object(members) }

    /// The one text of the object (RFC 8785).
    public var bytes: [UInt8] { json.canonical }
}
