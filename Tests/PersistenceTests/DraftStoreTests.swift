//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Journal
import Persistence
import TestSupport
import Testing

@Suite("Drafts of messages")
struct DraftStoreTests {
    private static func draft(_ id: String, from: String, at seconds: Int64, _ kept: [UInt8]) -> ExchangeDraft {
        ExchangeDraft(
            id: id,
            from: from,
            to: "CN-7200",
            type: .alert,
            author: "lan",
            authorName: "Nguyễn Thị Lan",
            changed: Timestamp(seconds: seconds),
            kept: kept
        )
    }

    @Test("a draft is kept, changed, found by its office, and gone when it went", arguments: TestDatabase.available)
    func life(database: TestDatabase) async throws {
        try await database.withNode { node, _ in
            let store = node.drafts
            let first = Self.draft("1", from: "VN-VI", at: 10, [1, 0, 255])
            try await store.save(first, by: "lan")
            try await store.save(Self.draft("2", from: "VN-VIII", at: 20, [2]), by: "hai")
            #expect(try await store.draft("1") == first)
            var changed = first
            changed.state = .waiting
            changed.changed = Timestamp(seconds: 30)
            try await store.save(changed, by: "lan")
            #expect(try await store.drafts(of: nil).map(\.id) == ["1", "2"])
            #expect(try await store.drafts(of: ["VN-VI"]) == [changed])
            #expect(try await store.drafts(of: []).isEmpty)
            try await store.remove("1", isSent: true, by: "lan")
            try await store.remove("2", isSent: false, by: "hai")
            try await store.remove("3", isSent: false, by: "hai")
            #expect(try await store.drafts(of: nil).isEmpty)
            let actions = try await node.journal.entries(limit: 9).map(\.action)
            #expect(actions == ["exchange.draft", "exchange.draft", "exchange.draft", "exchange.draft.dropped"])
        }
    }
}
