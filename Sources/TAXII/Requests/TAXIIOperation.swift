//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a request wants to have done (TAXII 2.1, sections 4 and 5).
public enum TAXIIOperation: Hashable, Sendable {
    case discovery
    case root(String)
    case status(root: String, id: String)
    case collections(root: String)
    case collection(root: String, id: String)
    case manifest(root: String, collection: String, TAXIIQuery)
    case objects(root: String, collection: String, TAXIIQuery)
    case object(root: String, collection: String, id: String, TAXIIQuery)
    case versions(root: String, collection: String, id: String, TAXIIQuery)
    case add(root: String, collection: String)
    case delete(root: String, collection: String, id: String, TAXIIQuery)

    /// The first part of the path of discovery.
    static let discoveryName = "taxii2"

    /// Reads the address of a request. The slash at its end may be missing.
    /// - Throws: 404 for an address that no TAXII server has, 405 for a method that it has not there, 400 for a query
    public init(_ request: TAXIIRequest) throws(TAXIIFault) {
        var path: [String] = []
        for part in request.path.utf8.split(separator: UInt8(ascii: "/")) { path.append(try QueryText.decoded(part)) }
        func query(_ kind: TAXIIQuery.Kind) throws(TAXIIFault) -> TAXIIQuery { try TAXIIQuery(request.query, kind) }
        func allow(_ methods: String...) throws(TAXIIFault) {
            guard methods.contains(request.method) else { throw .methodNotAllowed(methods) }
        }
        guard let root = path.first else { throw .notFound("This address") }
        let names = path.dropFirst()
        if root == Self.discoveryName, names.isEmpty {
            try allow("GET")
            self = .discovery
            return
        }
        let collection = names.count > 1 ? path[2] : ""
        switch (names.first, names.count) {
        case (nil, _):
            try allow("GET")
            self = .root(root)
        case ("status", 2):
            try allow("GET")
            self = .status(root: root, id: collection)
        case ("collections", 1):
            try allow("GET")
            self = .collections(root: root)
        case ("collections", 2):
            try allow("GET")
            self = .collection(root: root, id: collection)
        case ("collections", 3) where path[3] == "manifest":
            try allow("GET")
            self = .manifest(root: root, collection: collection, try query(.many))
        case ("collections", 3) where path[3] == "objects":
            try allow("GET", "POST")
            if request.method == "POST" {
                self = .add(root: root, collection: collection)
            } else {
                self = .objects(root: root, collection: collection, try query(.many))
            }
        case ("collections", 4) where path[3] == "objects":
            try allow("GET", "DELETE")
            if request.method == "DELETE" {
                self = .delete(root: root, collection: collection, id: path[4], try query(.deletion))
            } else {
                self = .object(root: root, collection: collection, id: path[4], try query(.one))
            }
        case ("collections", 5) where path[3] == "objects" && path[5] == "versions":
            try allow("GET")
            self = .versions(root: root, collection: collection, id: path[4], try query(.versions))
        default: throw .notFound("This address")
        }
    }

    /// Of which API root; nil for discovery.
    public var root: String? {
        switch self {
        case .discovery: nil
        case .root(let root), .status(let root, _), .collections(let root), .collection(let root, _),
            .manifest(let root, _, _), .objects(let root, _, _), .object(let root, _, _, _),
            .versions(let root, _, _, _), .add(let root, _), .delete(let root, _, _, _):
            root
        }
    }

    /// Whether it comes with a body.
    public var hasBody: Bool {
        if case .add = self { true } else { false }
    }
}
