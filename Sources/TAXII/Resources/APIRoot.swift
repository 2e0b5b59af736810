//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// A group of collections (TAXII 2.1, section 4.2.1).
public struct APIRoot: Hashable, Sendable {
    /// The first part of its path, such as `exchange`.
    public let name: String
    /// For people.
    public let title: String
    /// For people, longer.
    public let description: String?
    /// The longest body that is taken, in bytes; above 0.
    public let maxContentLength: Int

    /// An API root from its parts.
    public init(name: String, title: String, description: String? = nil, maxContentLength: Int = 10_485_760) {
        precondition(maxContentLength > 0, "a root takes bodies")
        self.name = name
        self.title = title
        self.description = description
        self.maxContentLength = maxContentLength
    }

    var json: JSONValue {
        var members: [String: JSONValue] = [
            "title": .string(title), "versions": .array([.string(TAXIIMediaType.taxii)]),
            "max_content_length": .number(Double(maxContentLength)),
        ]
        members["description"] = description.map { .string($0) }
        return .object(members)
    }
}
