//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

extension STIXObject {
    /// What stands where something stood.
    private static let nothing: JSONValue = "revoked"

    /// The last version of an object that is taken back: it says that the object is revoked, when and by whom, and
    /// nothing of what it said. Members that its type must have are filled with a word.
    ///
    /// Revoking is for good (STIX 2.1, section 3.6): the id is never used again.
    /// - Parameter moment: later than any version before, `2025-08-12T02:30:00.000Z`
    /// - Returns: nil for types that have no versions
    public func withdrawn(at moment: String) -> STIXObject? {
        guard let created = members["created"], members["modified"] != nil else { return nil }
        var left: [String: JSONValue] = ["created": created, "modified": .string(moment), "revoked": true]
        for name in ["created_by_ref", "object_marking_refs"] { left[name] = members[name] }
        let author: JSONValue = .array(members["created_by_ref"].map { [$0] } ?? [])
        switch type {
        case "indicator":
            left["name"] = Self.nothing
            left["description"] = Self.nothing
            left["pattern"] = .string(STIXPattern([.init("x-customs-observable", "value", "revoked")]).text)
            left["pattern_type"] = "stix"
            left["valid_from"] = created
        case "report":
            left["name"] = Self.nothing
            left["published"] = created
            left["object_refs"] = author
        case "note":
            left["content"] = Self.nothing
            left["object_refs"] = author
        case "opinion":
            left["opinion"] = "neutral"
            left["object_refs"] = author
        case "location":
            left["name"] = Self.nothing
            left["region"] = "asia"
        case "sighting":
            // An id tells nothing, and a sighting of nothing is none.
            left["sighting_of_ref"] = members["sighting_of_ref"]
        case "language-content":
            left["object_ref"] = members["object_ref"]
            left["contents"] = .object(["en": .object(["name": Self.nothing])])
        default: left["name"] = Self.nothing
        }
        return STIXObject(type, id: id, left)
    }
}
