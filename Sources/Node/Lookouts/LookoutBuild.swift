//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Lookouts
import Names

/// Makes screens of what is kept.
struct LookoutBuild: Sendable {
    let store: any LookoutStore
    let readings: NameReadings

    private static let readAtOnce = 20_000

    /// A screen of all active lists.
    func screen() async throws -> LookoutScreen {
        try await screen(of: try await store.versions().filter { $0.state == .active })
    }

    /// A screen of some versions.
    func screen(of versions: [Watchlist]) async throws -> LookoutScreen {
        var lists: [(list: Watchlist, entries: [Lookout])] = []
        for list in versions {
            var entries: [Lookout] = []
            entries.reserveCapacity(list.entryCount)
            while true {
                let page = try await store.entries(
                    of: list.id,
                    list.number,
                    offset: entries.count,
                    limit: Self.readAtOnce
                )
                entries += page
                guard page.count == Self.readAtOnce else { break }
            }
            lists.append((list, entries))
        }
        guard !lists.isEmpty else { return .empty }
        return LookoutScreen(lists, readings: readings, clearances: try await store.clearances())
    }
}
