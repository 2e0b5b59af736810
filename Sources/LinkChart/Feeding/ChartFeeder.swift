//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Brings the chart up to date from its feeds.
package struct ChartFeeder: Sendable {
    /// Records of one transaction: small enough that nobody waits long behind it.
    private static let portion = 500

    private let store: any ChartStore
    private let feeds: [any ChartFeed]

    package init(store: any ChartStore, feeds: [any ChartFeed]) {
        self.store = store
        self.feeds = feeds
    }

    /// Takes in what changed since the last time. An interruption loses nothing: the next call goes on at the marks.
    /// - Returns: how many records were taken in.
    @discardableResult
    package func catchUp() async throws -> Int {
        var taken = 0
        for feed in feeds {
            var mark = try await store.mark(of: feed.name)
            while true {
                try Task.checkCancellation()
                let portion = try await feed.next(after: mark, limit: Self.portion)
                if portion.mark != mark {
                    try await store.take(portion, of: feed.name)
                    taken += portion.records.count + portion.removed.count
                }
                // A feed that stands still would never end.
                if portion.isLast || portion.mark == mark { break }
                mark = portion.mark
            }
        }
        return taken
    }
}
