//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import TAXII

/// Collections of TAXII in memory: every read looks at all there is.
package actor InMemoryTAXIIStore: TAXIIStore {
    private struct Stored {
        let root: String
        let collection: String
        let object: ReceivedObject
        let dateAdded: TAXIITimestamp
        let content: [UInt8]

        var moment: TAXIITimestamp { object.moment ?? dateAdded }
        var version: String { object.version ?? dateAdded.text }
    }

    private var defined: [String: [TAXIICollection]] = [:]
    private var stored: [Stored] = []
    private var statuses: [String: (root: String, at: TAXIITimestamp, body: [UInt8])] = [:]
    private var lastAdded = TAXIITimestamp(microseconds: 0)

    package init() {}

    package func define(_ collections: [TAXIICollection], of root: String, by account: String) {
        for collection in collections {
            if let place = defined[root]?.firstIndex(where: { $0.id == collection.id }) {
                defined[root]?[place] = collection
            } else {
                defined[root, default: []].append(collection)
            }
        }
    }

    package func collections(of root: String) -> [TAXIICollection] { defined[root] ?? [] }

    package func collection(_ reference: String, of root: String) -> TAXIICollection? {
        defined[root]?.first { $0.id == reference || $0.alias == reference }
    }

    package func objects(_ selection: TAXIISelection) -> ObjectPage {
        var page = ObjectPage()
        let found = found(selection)
        for object in found.prefix(selection.limit) { page.append(object.content, at: object.dateAdded) }
        page.hasMore = found.count > selection.limit
        return page
    }

    package func manifest(_ selection: TAXIISelection) -> ManifestPage {
        let found = found(selection)
        let entries = found.prefix(selection.limit).map {
            ManifestEntry(
                id: $0.object.id,
                dateAdded: $0.dateAdded,
                version: $0.version,
                specVersion: $0.object.specVersion
            )
        }
        return ManifestPage(entries, hasMore: found.count > selection.limit)
    }

    package func holds(_ object: String, in collection: TAXIICollection, of root: String) -> Bool {
        stored.contains { $0.root == root && $0.collection == collection.id && $0.object.id == object }
    }

    package func add(_ batch: TAXIIBatch) throws -> SubmissionStatus {
        guard collection(batch.collection.id, of: batch.root) != nil else {
            throw TAXIIFault.notFound("The collection")
        }
        let places = batch.objects.map { object in
            let content = Array(batch.body[object.range])
            let siblings = stored.filter {
                $0.root == batch.root && $0.collection == batch.collection.id && $0.object.id == object.id
            }
            if let moment = object.moment, let version = object.version {
                if siblings.contains(where: { $0.moment == moment }) { return (version: version, wasThere: true) }
            } else if let last = siblings.max(by: { $0.moment < $1.moment }), last.content == content {
                return (version: last.version, wasThere: true)
            }
            lastAdded = max(batch.receivedAt, TAXIITimestamp(microseconds: lastAdded.microseconds + 1))
            let new = Stored(
                root: batch.root,
                collection: batch.collection.id,
                object: object,
                dateAdded: lastAdded,
                content: content
            )
            stored.append(new)
            return (version: new.version, wasThere: false)
        }
        let status = batch.status(places)
        statuses[status.id] = (batch.root, batch.receivedAt, status.body)
        return status
    }

    package func delete(_ selection: TAXIISelection, by account: String, at moment: TAXIITimestamp) -> Int {
        let gone = Set(found(selection).map(\.dateAdded))
        stored.removeAll { gone.contains($0.dateAdded) }
        return gone.count
    }

    package func keepStatus(_ id: String, _ body: [UInt8], of root: String, at moment: TAXIITimestamp) {
        statuses[id] = (root, moment, body)
    }

    package func status(_ id: String, of root: String) -> [UInt8]? {
        statuses[id].flatMap { $0.root == root ? $0.body : nil }
    }

    package func purgeStatuses(before moment: TAXIITimestamp) -> Int {
        let before = statuses.count
        statuses = statuses.filter { $0.value.at >= moment }
        return before - statuses.count
    }

    package func cursorKey() -> [UInt8] { Array("a key for tests of thirty-two b.".utf8) }

    /// What a selection finds, all of it.
    private func found(_ selection: TAXIISelection) -> [Stored] {
        let all = stored.filter { $0.root == selection.root && $0.collection == selection.collection.id }
        let siblings = Dictionary(grouping: all) { $0.object.id }
        var marks: [TAXIITimestamp: VersionMarks] = [:]
        for versions in siblings.values {
            let among = VersionMarks.among(versions.map { (spec: $0.object.specVersion, moment: $0.moment) })
            for (version, mark) in zip(versions, among) { marks[version.dateAdded] = mark }
        }
        return all.filter { version in
            selection.start.map { version.dateAdded > $0 } ?? true
                && selection.filter.admits(
                    id: version.object.id,
                    type: version.object.type,
                    spec: version.object.specVersion,
                    version: version.moment,
                    marks: marks[version.dateAdded] ?? []
                )
        }
    }
}
