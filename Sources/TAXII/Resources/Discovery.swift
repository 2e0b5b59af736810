//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// What a server says of itself (TAXII 2.1, section 4.1.1).
public struct Discovery: Hashable, Sendable {
    /// For people.
    public let title: String
    /// For people, longer.
    public let description: String?
    /// Whom to ask.
    public let contact: String?
    /// Addresses of the API roots: absolute, or `/name/`.
    public let roots: [String]
    /// The one to begin with, among ``roots``.
    public let defaultRoot: String?

    /// A discovery document with addresses as they are given.
    public init(
        title: String,
        description: String? = nil,
        contact: String? = nil,
        roots: [String],
        defaultRoot: String? = nil
    ) {
        self.title = title
        self.description = description
        self.contact = contact
        self.roots = roots
        self.defaultRoot = defaultRoot.flatMap { roots.contains($0) ? $0 : nil }
    }

    /// A discovery document of these roots, the first the one to begin with.
    ///
    /// - Parameter address: where the server is reached from outside, such as `https://customs.example`; clients that
    ///   know no relative addresses need it
    public init(title: String, contact: String? = nil, of roots: [APIRoot], at address: String?) {
        let base = address.map { String($0.reversed().drop { $0 == "/" }.reversed()) } ?? ""
        let addresses = roots.map { "\(base)/\($0.name)/" }
        self.init(title: title, contact: contact, roots: addresses, defaultRoot: addresses.first)
    }

    var json: JSONValue {
        var members: [String: JSONValue] = ["title": .string(title)]
        members["description"] = description.map { .string($0) }
        members["contact"] = contact.map { .string($0) }
        members["default"] = defaultRoot.map { .string($0) }
        // A list without entries is prohibited.
        if !roots.isEmpty { members["api_roots"] = .array(roots.map { .string($0) }) }
        return .object(members)
    }
}
