//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import TAXII

extension SQLTAXIIStore {
    /// An object as it was handed in.
    package struct HandedInObject: Hashable, Sendable {
        package let id: String
        package let type: String
        package let version: String
        package let addedAt: TAXIITimestamp
        /// The login that sent it.
        package let account: String
        package let content: [UInt8]
    }

    /// The last versions of objects of a collection, the oldest first.
    /// - Parameter id: only this one
    package func handedIn(
        _ collection: TAXIICollection,
        of root: String,
        id: String? = nil,
        limit: Int
    ) async throws -> [HandedInObject] {
        let filter = TAXIIFilter(ids: id.map { [$0] })
        let selection = TAXIISelection(root: root, collection: collection, filter: filter)
        let columns = "date_added, object_id, object_type, version, added_by, content"
        guard let query = TAXIIObjectQuery(columns, selection, limit: limit) else { return [] }
        return try await storage.read { connection in
            try connection.all(query.sql, query.arguments) { row in
                HandedInObject(
                    id: row.text(1),
                    type: row.text(2),
                    version: row.text(3),
                    addedAt: TAXIITimestamp(microseconds: try row.integer(0)),
                    account: row.text(4),
                    content: Array(row.bytes(5))
                )
            }
        }
    }
}
