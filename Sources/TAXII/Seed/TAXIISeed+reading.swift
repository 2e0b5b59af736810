//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

extension TAXIISeed {
    static func discovery(_ value: JSONValue?) throws(Fault) -> Discovery {
        guard let title = value?["title"]?.text else { throw .unusable("/discovery has no title") }
        return Discovery(
            title: title,
            description: value?["description"]?.text,
            contact: value?["contact"]?.text,
            roots: value?["api_roots"]?.elements?.compactMap(\.text) ?? [],
            defaultRoot: value?["default"]?.text
        )
    }

    static func root(_ name: String, _ information: JSONValue?) throws(Fault) -> APIRoot {
        guard let title = information?["title"]?.text, let most = information?["max_content_length"]?.whole, most > 0
        else { throw .unusable("\(name) has no title or no max_content_length") }
        return APIRoot(
            name: name,
            title: title,
            description: information?["description"]?.text,
            maxContentLength: Int(most)
        )
    }

    static func content(of name: String, _ root: JSONValue, now: TAXIITimestamp) throws(Fault) -> Root {
        var collections: [TAXIICollection] = []
        var contents: [Content] = []
        for value in root["collections"]?.elements ?? [] {
            let collection = try collection(value)
            collections.append(collection)
            let dated = try objects(of: value, now: now)
            contents += dated.map { Content(collection: collection, object: $0.object, addedAt: $0.addedAt) }
        }
        var statuses: [(id: String, body: JSONValue)] = []
        for status in root["status"]?.elements ?? [] {
            guard let id = status["id"]?.text, let members = status.members else {
                throw .unusable("a status of \(name) has no id")
            }
            // Lists without entries are prohibited.
            statuses.append((id.lowercased(), .object(members.filter { $0.value != .array([]) })))
        }
        return Root(name: name, collections: collections, contents: contents, statuses: statuses)
    }

    private static func collection(_ value: JSONValue) throws(Fault) -> TAXIICollection {
        guard let id = value["id"]?.text, STIXIdentifier.isUUID(Array(id.utf8)), let title = value["title"]?.text else {
            throw .unusable("a collection has no UUID or no title")
        }
        var rights: TAXIIRights = []
        if value["can_read"] == true { rights.insert(.read) }
        if value["can_write"] == true { rights.insert(.write) }
        return TAXIICollection(
            id: id,
            title: title,
            description: value["description"]?.text,
            alias: value["alias"]?.text,
            rights: rights
        )
    }

    /// Objects in the order of their manifest, those that it lacks behind them.
    private static func objects(
        of collection: JSONValue,
        now: TAXIITimestamp
    ) throws(Fault) -> [(object: JSONValue, addedAt: TAXIITimestamp)] {
        var rest = collection["objects"]?.elements ?? []
        var dated: [(object: JSONValue, addedAt: TAXIITimestamp)] = []
        for entry in collection["manifest"]?.elements ?? [] {
            guard let text = entry["date_added"]?.text, let addedAt = TAXIITimestamp(text) else {
                throw .unusable("an entry of a manifest has no date_added")
            }
            guard let place = rest.firstIndex(where: { $0["id"] == entry["id"] && isVersion($0, entry["version"]) })
            else { continue }
            dated.append((rest.remove(at: place), addedAt))
        }
        return dated + rest.map { ($0, now) }
    }

    private static func isVersion(_ object: JSONValue, _ version: JSONValue?) -> Bool {
        let own = (object["modified"] ?? object["created"])?.text
        return own == nil || own.flatMap { TAXIITimestamp($0) } == version?.text.flatMap { TAXIITimestamp($0) }
    }
}
