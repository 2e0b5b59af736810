//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Names
package import Search

/// What every search index promises.
package enum SearchStoreContract {
    private static let analyzer = SearchAnalyzer(
        key: SearchTokenKey(Array(0..<16)),
        readings: .none
    )

    private static func document(
        _ id: String,
        _ text: String,
        kind: SearchKind = .declaration,
        offices: Set<String> = ["VN-VIII"],
        day: Int64? = 20_000,
        protection: SearchDocument.Protection = .nominal
    ) -> KeyedDocument {
        analyzer.keyed(
            SearchDocument(
                kind,
                id: id,
                offices: offices,
                day: day,
                protection: protection,
                fields: [.init("text", text)]
            )
        )
    }

    private static func word(_ text: String) -> SearchExpression { .phrase([token(text)]) }

    private static func token(_ text: String) -> SearchToken { analyzer.tokens(of: text)[1] }

    private static func ids(
        _ store: any SearchStore,
        _ required: SearchExpression?,
        kind: SearchKind = .declaration,
        _ change: (inout SearchRequest) -> Void = { _ in }
    ) async throws -> [String] {
        var request = SearchRequest(kind: kind, required: required, limit: 50)
        change(&request)
        return try await store.find(request).map(\.id)
    }

    package static let cases: [ContractCase<any SearchStore>] = finding + changing

    private static let finding: [ContractCase<any SearchStore>] = [
        ContractCase("words, phrases, either, and what must not be there") { store in
            try await store.apply(
                SearchChanges(documents: [
                    document("a", "frozen shrimp of Móng Cái"), document("b", "shrimp frozen"),
                    document("c", "cái khóa"),
                ])
            )
            try same(Set(try await ids(store, word("shrimp"))), ["a", "b"])
            try same(try await ids(store, .phrase([token("frozen"), token("shrimp")])), ["a"])
            try same(try await ids(store, .all([word("cai"), word("mong")])), ["a"])
            try same(Set(try await ids(store, .any([word("khoa"), word("mong")]))), ["a", "c"])
            try same(try await ids(store, word("shrimp")) { $0.excluded = [word("mong"), word("khoa")] }, ["b"])
            try same(Set(try await ids(store, nil) { $0.excluded = [word("khoa")] }), ["a", "b"])
            try same(try await ids(store, .nothing), [])
            try same(try await ids(store, word("none")), [])
        },
        ContractCase("no phrase reaches from one text into the next") { store in
            let document = SearchDocument(
                .declaration,
                id: "a",
                offices: [],
                day: 1,
                protection: .open,
                fields: [.init("one", "red lorry"), .init("two", "yellow lorry")]
            )
            try await store.apply(SearchChanges(documents: [analyzer.keyed(document)]))
            try same(try await ids(store, .phrase([token("lorry"), token("yellow")])), [])
            try same(try await ids(store, .phrase([token("yellow"), token("lorry")])), ["a"])
        },
        ContractCase("the newest day first, on one day the last that came") { store in
            let days: [(String, Int64?)] = [
                ("old", 10), ("none", nil), ("new", 30), ("mid", 20), ("mid2", 20), ("past", -5),
            ]
            try await store.apply(SearchChanges(documents: days.map { document($0.0, "word", day: $0.1) }))
            let all = ["new", "mid2", "mid", "old", "past", "none"]
            try same(try await ids(store, word("word")), all)
            try same(try await ids(store, word("word")) { $0.limit = 2 }, Array(all.prefix(2)))
            try same(try await ids(store, word("word")) { $0.after = "mid2" }, Array(all.dropFirst(2)))
            try same(try await ids(store, word("word")) { $0.after = "other" }, [])
            try same(try await ids(store, nil) { $0.days = 20...30 }, ["new", "mid2", "mid"])
            try same(try await ids(store, nil) { $0.days = 20...20 }, ["mid2", "mid"])
            try same(try await ids(store, nil) { $0.days = 31...(.max) }, [])
            let request: (inout SearchRequest) -> Void = {
                $0.days = 10...20
                $0.after = "mid"
            }
            try same(try await ids(store, word("word"), request), ["old"])
        },
        ContractCase("kinds and offices keep apart, and nothing is found for no office") { store in
            try await store.apply(
                SearchChanges(documents: [
                    document("a", "word"), document("a", "word", kind: .message, offices: ["VN-VI"]),
                    document("b", "word", kind: .message, offices: ["VN-VI", "VN-VIII"]),
                ])
            )
            try same(try await ids(store, word("word")), ["a"])
            let (vi, viii) = (analyzer.office("VN-VI"), analyzer.office("VN-VIII"))
            try same(try await ids(store, word("word"), kind: .message) { $0.offices = [[viii]] }, ["b"])
            try same(Set(try await ids(store, nil, kind: .message) { $0.offices = [[vi, viii]] }), ["a", "b"])
            try same(try await ids(store, nil, kind: .message) { $0.offices = [[vi], [viii]] }, ["b"])
            try same(try await ids(store, word("word"), kind: .message) { $0.offices = [[]] }, [])
            try same(try await store.counts(), [.declaration: 1, .message: 2])
            try same(try await store.indexed(.message, among: ["b", "c"]), ["b"])
        },
    ]

    private static let changing: [ContractCase<any SearchStore>] = [
        ContractCase("what is written again takes the place of what was there", replacing),
        ContractCase("what is removed is not found, and may come again") { store in
            for protection in [SearchDocument.Protection.open, .nominal] {
                let document = document("a", "secret word", protection: protection)
                try await store.apply(SearchChanges(documents: [document, Self.document("b", "word")]))
                try await store.apply(SearchChanges(removed: [SearchHit(kind: .declaration, id: "a")]))
                try same(try await ids(store, word("secret")), [])
                try same(try await ids(store, word("word")), ["b"])
                try await store.apply(SearchChanges(removed: [SearchHit(kind: .declaration, id: "a")]))
                try await store.apply(SearchChanges(documents: [document]))
                try same(try await ids(store, word("secret")), ["a"])
            }
        },
        ContractCase("changes that were made already, or of another place, change nothing") { store in
            let changes = SearchChanges(
                documents: [document("a", "word"), document("b", "word"), document("a", "word again")],
                removed: [SearchHit(kind: .message, id: "z")],
                position: .init(source: "one", before: nil, text: "7")
            )
            try await store.apply(changes)
            let once = try await ids(store, word("word"))
            try await refused(SearchStoreError.movedOn) { try await store.apply(changes) }
            let stale = SearchChanges(
                documents: [document("c", "word")],
                removed: [SearchHit(kind: .declaration, id: "a")],
                position: .init(source: "one", before: "6", text: "8")
            )
            try await refused(SearchStoreError.movedOn) { try await store.apply(stale) }
            try same(try await ids(store, word("word")), once)
            try same(try await ids(store, word("again")), ["a"])
            try same(try await store.counts(), [.declaration: 2])
            try same(try await store.position(of: "one"), "7")
            try same(try await store.position(of: "two"), nil)
            try await store.apply(SearchChanges(position: .init(source: "one", before: "7", text: "8")))
            try same(try await store.position(of: "one"), "8")
        },
        ContractCase("to begin forgets documents and positions, not the signature") { store in
            try same(try await store.signature(), nil)
            try await store.begin(signature: "one")
            let changes = SearchChanges(
                documents: [document("a", "word")],
                position: .init(source: "s", before: nil, text: "1")
            )
            try await store.apply(changes)
            try await store.begin(signature: "two")
            try same(try await store.signature(), "two")
            try same(try await store.position(of: "s"), nil)
            try same(try await ids(store, nil), [])
            try await store.apply(changes)
            try await store.settle()
            try same(try await ids(store, word("word")), ["a"])
        },
    ]

    private static func replacing(_ store: any SearchStore) async throws {
        for protection in [SearchDocument.Protection.open, .nominal] {
            let first = document("a", "first word", day: 5, protection: protection)
            let second = document("a", "second word", offices: ["VN-VI"], day: 9, protection: protection)
            try await store.apply(SearchChanges(documents: [first]))
            try await store.apply(SearchChanges(documents: [second]))
            try same(try await ids(store, word("first")), [])
            try same(try await ids(store, word("second")), ["a"])
            try same(try await ids(store, word("word")), ["a"])
            try same(try await ids(store, nil) { $0.days = 5...5 }, [])
            try same(try await ids(store, nil) { $0.offices = [[analyzer.office("VN-VIII")]] }, [])
            try same(try await store.counts(), [.declaration: 1])
        }
    }
}
