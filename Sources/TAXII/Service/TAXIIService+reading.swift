//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

extension TAXIIService {
    func collections(of root: String, for account: TAXIIAccount) async throws -> TAXIIResponse {
        let found = try await store.collections(of: root)
        // A list without entries is prohibited.
        guard !found.isEmpty else { return TAXIIResponse(.object([:])) }
        let list = found.map { $0.json(for: account.access.rights(in: $0)) }
        return TAXIIResponse(.object(["collections": .array(list)]))
    }

    func objects(
        of reference: String,
        _ root: String,
        _ query: TAXIIQuery,
        for account: TAXIIAccount
    ) async throws -> TAXIIResponse {
        let collection = try await readable(reference, root, account)
        let question = Question("objects", root, collection, query.filter)
        let selection = try selection(root, collection, query.filter, query, question)
        return envelope(try await store.objects(selection), of: selection, question)
    }

    func object(
        _ id: String,
        of reference: String,
        _ root: String,
        _ query: TAXIIQuery,
        for account: TAXIIAccount
    ) async throws -> TAXIIResponse {
        let collection = try await readable(reference, root, account)
        var filter = query.filter
        filter.ids = [id]
        let question = Question("object", root, collection, filter)
        let selection = try selection(root, collection, filter, query, question)
        let page = try await store.objects(selection)
        if page.count == 0 { try await require(id, in: collection, of: root) }
        return envelope(page, of: selection, question)
    }

    func manifest(
        of reference: String,
        _ root: String,
        _ query: TAXIIQuery,
        for account: TAXIIAccount
    ) async throws -> TAXIIResponse {
        let collection = try await readable(reference, root, account)
        let question = Question("manifest", root, collection, query.filter)
        let selection = try selection(root, collection, query.filter, query, question)
        let page = try await store.manifest(selection)
        let body = list("objects", page, question) { $0.write(to: &$1) }
        return answer(body, page, of: selection, .manifest)
    }

    func versions(
        of id: String,
        in reference: String,
        _ root: String,
        _ query: TAXIIQuery,
        for account: TAXIIAccount
    ) async throws -> TAXIIResponse {
        let collection = try await readable(reference, root, account)
        var filter = query.filter
        filter.ids = [id]
        let question = Question("versions", root, collection, filter)
        let selection = try selection(root, collection, filter, query, question)
        let page = try await store.manifest(selection)
        if page.entries.isEmpty { try await require(id, in: collection, of: root) }
        let body = list("versions", page, question) { entry, bytes in
            bytes.append(UInt8(ascii: "\""))
            bytes += entry.version.utf8
            bytes.append(UInt8(ascii: "\""))
        }
        return answer(body, page, of: selection, .versions)
    }

    /// What a cursor is bound to: endpoint, collection and filters.
    private struct Question {
        let text: String

        init(_ endpoint: String, _ root: String, _ collection: TAXIICollection, _ filter: TAXIIFilter) {
            text = [endpoint, root, collection.id, filter.canonical].joined(separator: "\n")
        }
    }

    private func readable(
        _ reference: String,
        _ root: String,
        _ account: TAXIIAccount
    ) async throws -> TAXIICollection {
        let found = try await collection(reference, of: root)
        guard account.access.rights(in: found).contains(.read) else {
            throw TAXIIFault.forbidden("This account may not read the collection")
        }
        return found
    }

    private func require(_ id: String, in collection: TAXIICollection, of root: String) async throws {
        guard try await store.holds(id, in: collection, of: root) else { throw TAXIIFault.notFound("The object") }
    }

    private func selection(
        _ root: String,
        _ collection: TAXIICollection,
        _ filter: TAXIIFilter,
        _ query: TAXIIQuery,
        _ question: Question
    ) throws(TAXIIFault) -> TAXIISelection {
        var after: TAXIITimestamp?
        if let next = query.next { after = try cursor.position(in: next, of: question.text) }
        let limit = min(query.limit ?? pages.standard, pages.most)
        return TAXIISelection(root: root, collection: collection, filter: filter, after: after, limit: limit)
    }

    private func envelope(_ page: ObjectPage, of selection: TAXIISelection, _ question: Question) -> TAXIIResponse {
        let reading = TAXIIReading(collection: selection.collection.id, part: .objects, count: page.count)
        guard let first = page.first, let last = page.last else {
            return TAXIIResponse(200, Array("{}".utf8), dates(nil, nil, from: selection), reading: reading)
        }
        var body: [UInt8] = []
        body.reserveCapacity(page.bytes.count + 128)
        head(page.hasMore ? last : nil, question, "objects", &body)
        body += page.bytes
        body += "]}".utf8
        return TAXIIResponse(200, body, dates(first, last, from: selection), reading: reading)
    }

    private func list(
        _ name: String,
        _ page: ManifestPage,
        _ question: Question,
        _ write: (ManifestEntry, inout [UInt8]) -> Void
    ) -> [UInt8] {
        guard let last = page.entries.last else { return Array("{}".utf8) }
        var body: [UInt8] = []
        head(page.hasMore ? last.dateAdded : nil, question, name, &body)
        for (place, entry) in page.entries.enumerated() {
            if place > 0 { body.append(UInt8(ascii: ",")) }
            write(entry, &body)
        }
        body += "]}".utf8
        return body
    }

    /// `next` is given with manifests and versions too, where the standard has a parameter for it but no place.
    private func head(_ next: TAXIITimestamp?, _ question: Question, _ name: String, _ body: inout [UInt8]) {
        if let next {
            body += #"{"more":true,"next":""#.utf8
            body += cursor.text(after: next, of: question.text).utf8
            body += #"",""#.utf8
        } else {
            body += #"{"more":false,""#.utf8
        }
        body += name.utf8
        body += #"":["#.utf8
    }

    private func answer(
        _ body: [UInt8],
        _ page: ManifestPage,
        of selection: TAXIISelection,
        _ part: TAXIIReading.Part
    ) -> TAXIIResponse {
        let reading = TAXIIReading(collection: selection.collection.id, part: part, count: page.entries.count)
        let dates = dates(page.entries.first?.dateAdded, page.entries.last?.dateAdded, from: selection)
        return TAXIIResponse(200, body, dates, reading: reading)
    }

    /// The standard wants these with every page and is silent about an empty one: where the page was to begin stands
    /// there, so that a client that asks on from it misses nothing that is being written at the moment.
    private func dates(
        _ first: TAXIITimestamp?,
        _ last: TAXIITimestamp?,
        from selection: TAXIISelection
    ) -> [TAXIIResponse.Header] {
        let start = selection.start ?? TAXIITimestamp(microseconds: 0)
        return [
            TAXIIResponse.Header("X-TAXII-Date-Added-First", (first ?? start).text),
            TAXIIResponse.Header("X-TAXII-Date-Added-Last", (last ?? start).text),
        ]
    }
}
