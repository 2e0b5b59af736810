//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import STIX

/// API roots with what is in them, from a fixture in the form that the OASIS reference server has for its tests: a JSON
/// object with `/discovery` and one member for each API root, holding `information`, `status` and `collections` with
/// their `objects` and `manifest`. A member `/users` may name logins and their passwords.
public struct TAXIISeed: Sendable {
    /// Why a fixture is not used.
    public enum Fault: Error, Hashable, Sendable {
        case notJSON(offset: Int)
        /// What is missing or wrong, and where.
        case unusable(String)
    }

    struct Content: Sendable {
        let collection: TAXIICollection
        let object: JSONValue
        let addedAt: TAXIITimestamp
    }

    struct Root: Sendable {
        let name: String
        let collections: [TAXIICollection]
        /// In the order in which they were added.
        let contents: [Content]
        let statuses: [(id: String, body: JSONValue)]
    }

    /// As the fixture says it.
    public let discovery: Discovery
    /// In the order of their names.
    public let roots: [APIRoot]
    /// Logins and their passwords, for tests.
    public let users: [String: String]
    let seeded: [Root]

    /// Reads a fixture.
    /// - Parameter now: when an object came that no manifest dates
    public init(_ text: [UInt8], now: TAXIITimestamp) throws(Fault) {
        let json: JSONValue
        do {
            json = try JSONReader.read(text, most: 1 << 30)
        } catch {
            throw .notJSON(offset: error.offset)
        }
        guard let members = json.members else { throw .unusable("the fixture is no object") }
        discovery = try Self.discovery(members["/discovery"])
        users = members["/users"]?.members?.compactMapValues(\.text) ?? [:]
        var roots: [APIRoot] = []
        var seeded: [Root] = []
        for name in members.keys.sorted() where !name.hasPrefix("/") {
            guard let root = members[name] else { continue }
            roots.append(try Self.root(name, root["information"]))
            seeded.append(try Self.content(of: name, root, now: now))
        }
        self.roots = roots
        self.seeded = seeded
    }

    /// Puts everything into a store.
    /// - Parameter moment: when statuses are kept from
    public func load(into store: any TAXIIStore, by account: String, at moment: TAXIITimestamp) async throws {
        for root in seeded { try await store.define(root.collections, of: root.name, by: account) }
        let all = seeded.flatMap { root in root.contents.map { (root: root.name, content: $0) } }
        // The order of all, since no object may come before one that is there; equal ones as the manifest has them.
        let ordered = all.enumerated().sorted {
            ($0.element.content.addedAt, $0.offset) < ($1.element.content.addedAt, $1.offset)
        }
        for (place, entry) in ordered.map(\.element).enumerated() {
            let body = JSONValue.object(["objects": .array([entry.content.object])]).canonical
            guard let id = NameBasedUUID.make("seed \(place)", in: entry.content.collection.id) else {
                throw Fault.unusable("a collection has no UUID: \(entry.content.collection.id)")
            }
            let batch = try TAXIIBatch(
                body,
                to: entry.content.collection,
                of: entry.root,
                by: account,
                at: entry.content.addedAt,
                statusID: id
            )
            if let failure = batch.failures.first { throw Fault.unusable("\(failure.id): \(failure.message ?? "")") }
            _ = try await store.add(batch)
        }
        for root in seeded {
            for status in root.statuses {
                try await store.keepStatus(status.id, status.body.canonical, of: root.name, at: moment)
            }
        }
    }
}
