//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension TAXIIService {
    func add(
        _ body: [UInt8],
        to reference: String,
        _ root: String,
        by account: TAXIIAccount
    ) async throws -> TAXIIResponse {
        let collection = try await collection(reference, of: root)
        guard account.access.rights(in: collection).contains(.write) else {
            throw TAXIIFault.forbidden("This account may not write to the collection")
        }
        let most = roots[root]?.maxContentLength ?? 0
        guard body.count <= most else { throw TAXIIFault.tooLarge(most) }
        let batch = try TAXIIBatch(
            body,
            to: collection,
            of: root,
            by: account.id,
            at: now(),
            statusID: makeID()
        )
        return TAXIIResponse(202, try await store.add(batch).body)
    }

    func delete(
        _ id: String,
        from reference: String,
        _ root: String,
        _ query: TAXIIQuery,
        by account: TAXIIAccount
    ) async throws -> TAXIIResponse {
        let collection = try await collection(reference, of: root)
        let rights = account.access.rights(in: collection)
        // Who may neither read nor write is not told that there is anything (TAXII 2.1, section 5.7).
        guard !rights.isEmpty else { throw TAXIIFault.notFound("The collection") }
        guard rights == [.read, .write] else {
            throw TAXIIFault.forbidden("This account may not delete from the collection")
        }
        var filter = query.filter
        filter.ids = [id]
        let selection = TAXIISelection(root: root, collection: collection, filter: filter)
        guard try await store.delete(selection, by: account.id, at: now()) > 0 else {
            throw TAXIIFault.notFound("The object")
        }
        return TAXIIResponse(200, Array("{}".utf8))
    }
}
