//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import TAXII

extension SQLTAXIIStore {
    package func objects(_ selection: TAXIISelection) async throws -> ObjectPage {
        let limit = selection.limit
        // One more than asked for tells whether there are more.
        guard let query = TAXIIObjectQuery("date_added, content", selection, limit: limit + 1) else {
            return ObjectPage()
        }
        return try await storage.read { connection in
            var page = ObjectPage()
            try connection.query(query.sql, query.arguments) { row in
                guard page.count < limit else {
                    page.hasMore = true
                    return
                }
                page.append(row.bytes(1), at: TAXIITimestamp(microseconds: try row.integer(0)))
            }
            return page
        }
    }

    package func manifest(_ selection: TAXIISelection) async throws -> ManifestPage {
        let limit = selection.limit
        let columns = "date_added, object_id, version, spec_version"
        guard let query = TAXIIObjectQuery(columns, selection, limit: limit + 1) else { return ManifestPage() }
        return try await storage.read { connection in
            var page = ManifestPage()
            try connection.query(query.sql, query.arguments) { row in
                guard page.entries.count < limit else {
                    page.hasMore = true
                    return
                }
                let entry = ManifestEntry(
                    id: row.text(1),
                    dateAdded: TAXIITimestamp(microseconds: try row.integer(0)),
                    version: row.text(2),
                    specVersion: try Self.specVersion(row.text(3))
                )
                page.entries.append(entry)
            }
            return page
        }
    }

    package func holds(_ object: String, in collection: TAXIICollection, of root: String) async throws -> Bool {
        try await storage.read { connection in
            let found = try connection.first(
                """
                SELECT 1 FROM taxii_object WHERE object_id = ? AND collection_no =
                (SELECT collection_no FROM taxii_collection WHERE api_root = ? AND collection_id = ?) LIMIT 1
                """,
                [.text(object), .text(root), .text(collection.id)]
            ) { _ in true }
            return found ?? false
        }
    }

    static func specVersion(_ text: String) throws(PersistenceError) -> SpecVersion {
        guard let version = SpecVersion(rawValue: text) else { throw .unreadable("a version of STIX: \(text)") }
        return version
    }
}
