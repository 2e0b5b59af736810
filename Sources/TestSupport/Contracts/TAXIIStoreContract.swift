//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import TAXII

/// What every store of TAXII's collections promises.
package enum TAXIIStoreContract {
    package static let cases: [ContractCase<any TAXIIStore>] = [
        ContractCase("collections are found in order, by id and by alias, and take other words") { store in
            try await store.define([first, second], of: "one", by: "lan")
            try await store.define([first], of: "two", by: "lan")
            try same(try await store.collections(of: "one"), [first, second])
            try same(try await store.collection("alerts", of: "one"), first)
            try same(try await store.collection(second.id, of: "one"), second)
            try same(try await store.collection(second.id, of: "two"), nil)
            let changed = TAXIICollection(id: first.id, title: "Cảnh báo", rights: .read)
            try await store.define([changed], of: "one", by: "hai")
            try same(try await store.collections(of: "one"), [changed, second])
            try same(try await store.collections(of: "two"), [first])
        },
        ContractCase("objects come back as they came, each under a later date") { store in
            try await prepare(store)
            let before = try await add([incident(1), incident(2)], to: store, at: 1_000_000)
            try same(before.successes.map(\.message), [nil, nil])
            _ = try await add([incident(3)], to: store, at: 500_000)
            let page = try await store.objects(select(TAXIIFilter()))
            try same(String(decoding: page.bytes, as: UTF8.self), [1, 2, 3].map(incident).joined(separator: ","))
            try same([page.count, page.hasMore ? 1 : 0], [3, 0])
            let dates = try await store.manifest(select(TAXIIFilter())).entries.map(\.dateAdded.microseconds)
            try same(dates, [1_000_000, 1_000_001, 1_000_002])
            try same([page.first?.microseconds, page.last?.microseconds], [1_000_000, 1_000_002])
        },
        ContractCase("pages follow one another without a gap") { store in
            try await prepare(store)
            _ = try await add((1...7).map(incident), to: store, at: 10)
            var (seen, after): ([String], TAXIITimestamp?) = ([], nil)
            for expected in [3, 3, 1] {
                let page = try await store.manifest(select(TAXIIFilter(), after: after, limit: 3))
                try same(page.entries.count, expected)
                try same(page.hasMore, expected == 3)
                seen += page.entries.map(\.id)
                after = page.entries.last?.dateAdded
            }
            try same(seen, (1...7).map { id($0) })
            try same(try await store.objects(select(TAXIIFilter(), after: after, limit: 3)), ObjectPage())
        },
        ContractCase("what is there stays as it is, and is no error") { store in
            try await prepare(store)
            _ = try await add([incident(1), observable("a")], to: store, at: 10)
            let other = incident(1).replacing("Seizure", with: "Other")
            let again = try await add([other, observable("a"), observable("a"), observable("b")], to: store, at: 20)
            try same(again.successes.map { $0.message != nil }, [true, true, true, false])
            let all = try await store.objects(select(TAXIIFilter(versions: .all)))
            let text = String(decoding: all.bytes, as: UTF8.self)
            try same(text, [incident(1), observable("a"), observable("b")].joined(separator: ","))
            let last = try await store.objects(select(TAXIIFilter(types: ["file"])))
            try same(String(decoding: last.bytes, as: UTF8.self), observable("b"))
        },
        ContractCase("versions are told apart by moment and by version of STIX") { store in
            try await prepare(store)
            let versions = [(2, "2.1"), (1, "2.1"), (3, "2.0")].map { incident(1, version: $0.0, spec: $0.1) }
            _ = try await add(versions, to: store, at: 10)
            func found(_ filter: TAXIIFilter) async throws -> [String] {
                try await store.manifest(select(filter)).entries.map { String($0.version.suffix(5).prefix(4)) }
            }
            try same(try await found(TAXIIFilter()), [".002"])
            try same(try await found(TAXIIFilter(versions: .all)), [".002", ".001"])
            try same(try await found(TAXIIFilter(specVersions: [.v20])), [".003"])
            try same(try await found(TAXIIFilter(specVersions: [.v20, .v21])), [".003"])
            let every = TAXIIFilter(specVersions: [.v20, .v21], versions: .all)
            try same(try await found(every), [".002", ".001", ".003"])
            try same(try await found(TAXIIFilter(specVersions: [])), [])
            try same(try await found(TAXIIFilter(versions: try query("match[version]=first"))), [".001"])
            let moment = "match[version]=2026-01-01T00:00:00.001Z,last"
            try same(try await found(TAXIIFilter(versions: try query(moment))), [".002", ".001"])
        },
        ContractCase("several types and ids are found together, in order and within the limit") { store in
            try await prepare(store)
            let mixed = [incident(1), observable("a"), incident(2), observable("b"), incident(3)]
            _ = try await add(mixed, to: store, at: 10)
            let types = TAXIIFilter(types: ["file", "incident"])
            let page = try await store.manifest(select(types, limit: 3))
            try same(page.entries.map(\.id).map { String($0.prefix(4)) }, ["inci", "inci", "file"])
            try same(page.hasMore, true)
            let ids = TAXIIFilter(ids: [id(1), id(3), id(9)], types: ["incident"])
            try same(try await store.manifest(select(ids)).entries.map(\.id), [id(1), id(3)])
        },
        ContractCase("what was deleted is gone, what is left is last and first, and it may come again") { store in
            try await prepare(store)
            _ = try await add((1...3).map { incident(1, version: $0) } + [incident(2)], to: store, at: 10)
            let last = TAXIIFilter(ids: [id(1)], specVersions: Set(SpecVersion.allCases))
            try same(try await store.delete(select(last), by: "lan", at: TAXIITimestamp(microseconds: 20)), 1)
            let left = try await store.manifest(select(TAXIIFilter(ids: [id(1)])))
            try same(left.entries.map { String($0.version.suffix(5)) }, [".002Z"].map { String($0.suffix(5)) })
            let all = TAXIIFilter(ids: [id(1)], specVersions: Set(SpecVersion.allCases), versions: .all)
            try same(try await store.delete(select(all), by: "lan", at: TAXIITimestamp(microseconds: 30)), 2)
            try same(try await store.delete(select(all), by: "lan", at: TAXIITimestamp(microseconds: 30)), 0)
            try same(try await store.holds(id(1), in: first, of: "one"), false)
            try same(try await store.holds(id(2), in: first, of: "one"), true)
            _ = try await add([incident(1, version: 3)], to: store, at: 5)
            let again = try await store.manifest(select(TAXIIFilter(ids: [id(1)])))
            try same(again.entries.map(\.dateAdded.microseconds), [14])
        },
        ContractCase("a status is found under its own root until it is purged") { store in
            try await prepare(store)
            let status = try await add([incident(1)], to: store, at: 100)
            try same(try await store.status(status.id, of: "one"), status.body)
            try same(try await store.status(status.id, of: "two"), nil)
            try await store.keepStatus("old", Array("{}".utf8), of: "one", at: TAXIITimestamp(microseconds: 50))
            try same(try await store.purgeStatuses(before: TAXIITimestamp(microseconds: 100)), 1)
            try same(try await store.status("old", of: "one"), nil)
            try same(try await store.status(status.id, of: "one"), status.body)
        },
        ContractCase("batches that come at once have dates of their own") { store in
            try await prepare(store)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for batch in 0..<12 {
                    group.addTask {
                        _ = try await add((0..<5).map { incident(batch * 5 + $0) }, to: store, at: 10)
                    }
                }
                try await group.waitForAll()
            }
            let entries = try await store.manifest(select(TAXIIFilter())).entries
            try same(Set(entries.map(\.id)).count, 60)
            try same(entries.map(\.dateAdded.microseconds), (0..<60).map { Int64(10 + $0) })
        },
        ContractCase("the key of cursors stays") { store in
            let key = try await store.cursorKey()
            try same(try await store.cursorKey(), key)
            try same(key.count >= 32, true)
        },
    ]
}

extension TAXIIStoreContract {
    private static let first = TAXIICollection(
        id: "0f0e0d0c-0000-4000-8000-000000000001",
        title: "Alerts",
        description: "for all",
        alias: "alerts",
        rights: [.read, .write]
    )
    private static let second = TAXIICollection(
        id: "0f0e0d0c-0000-4000-8000-000000000002",
        title: "Inbox",
        rights: .write,
        specVersions: [.v21]
    )

    private static func prepare(_ store: any TAXIIStore) async throws {
        try await store.define([first, second], of: "one", by: "lan")
    }

    private static func id(_ number: Int) -> String {
        let digits = String(number)
        return "incident--00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }

    private static func incident(_ number: Int) -> String { incident(number, version: 0) }

    private static func incident(_ number: Int, version: Int, spec: String = "2.1") -> String {
        #"{"type": "incident","id":"\#(id(number))","spec_version":"\#(spec)","name":"Seizure \#(number)","#
            + #""created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.00\#(version)Z"}"#
    }

    private static func observable(_ name: String) -> String {
        #"{"type":"file","id":"file--00000000-0000-5000-8000-000000000001","name":"\#(name)"}"#
    }

    private static func query(_ text: String) throws -> VersionMatch {
        let request = TAXIIRequest(
            method: "GET",
            path: "/one/collections/a/objects/",
            query: text,
            accept: nil,
            contentType: nil
        )
        guard case .objects(_, _, let query) = try TAXIIOperation(request) else { return .last }
        return query.filter.versions
    }

    private static func select(
        _ filter: TAXIIFilter,
        after: TAXIITimestamp? = nil,
        limit: Int = 1_000
    ) -> TAXIISelection {
        TAXIISelection(root: "one", collection: first, filter: filter, after: after, limit: limit)
    }

    private static func add(
        _ objects: [String],
        to store: any TAXIIStore,
        at microseconds: Int64
    ) async throws -> SubmissionStatus {
        let batch = try TAXIIBatch(
            Array(#"{"objects":[\#(objects.joined(separator: ","))]}"#.utf8),
            to: first,
            of: "one",
            by: "lan",
            at: TAXIITimestamp(microseconds: microseconds),
            statusID: "status \(microseconds) \(objects.first ?? "")"
        )
        return try await store.add(batch)
    }
}
