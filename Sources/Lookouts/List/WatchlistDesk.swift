//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Where watch-lists change: every step of every version goes through here, whoever asks for it.
package struct WatchlistDesk: Sendable {
    package let store: any LookoutStore
    /// Seconds since 1970.
    private let now: @Sendable () -> Int64

    package init(store: any LookoutStore, now: @escaping @Sendable () -> Int64) {
        self.store = store
        self.now = now
    }

    /// Brings in a first version or the next one; a version that nobody activated yet is replaced.
    package func propose(
        _ id: String,
        _ terms: WatchlistTerms,
        _ entries: [Lookout],
        by officer: String
    ) async throws -> Watchlist {
        let versions = try await store.versions(of: id)
        let list = try Watchlist(
            id: id,
            number: (versions.last?.number ?? 0) + 1,
            terms: terms,
            entryCount: entries.count,
            by: officer,
            at: now()
        )
        var changes: [WatchlistChange] = []
        for var old in versions where old.state == .proposed {
            let known = old.events.count
            try old.withdraw(by: officer, at: now(), reason: "version \(list.number)")
            changes.append(WatchlistChange(old, known: known))
        }
        try await store.add(list, entries, changing: changes, by: officer)
        return list
    }

    /// Lets declarations be screened against a version; the one that was active before is replaced in the same step.
    package func activate(_ id: String, _ number: Int, by officer: String) async throws -> Watchlist {
        let versions = try await store.versions(of: id)
        guard var list = versions.first(where: { $0.number == number }) else { throw LookoutStoreError.unknown(id) }
        let known = list.events.count
        try list.activate(by: officer, at: now())
        var changes = [WatchlistChange(list, known: known)]
        for var old in versions where old.number != number && !old.state.isFinal {
            let known = old.events.count
            try old.withdraw(by: officer, at: now(), reason: "version \(number)")
            changes.append(WatchlistChange(old, known: known))
        }
        try await store.save(changes, by: officer)
        return list
    }

    package func withdraw(_ id: String, _ number: Int, by officer: String, reason: String) async throws -> Watchlist {
        let versions = try await store.versions(of: id)
        guard var list = versions.first(where: { $0.number == number }) else { throw LookoutStoreError.unknown(id) }
        let known = list.events.count
        try list.withdraw(by: officer, at: now(), reason: reason)
        try await store.save([WatchlistChange(list, known: known)], by: officer)
        return list
    }

    /// Ends the versions whose last day has passed.
    ///
    /// - Returns: whether any ended.
    package func expire() async throws -> Bool {
        var changes: [WatchlistChange] = []
        for var list in try await store.versions() {
            let known = list.events.count
            if list.expire(at: now()) { changes.append(WatchlistChange(list, known: known)) }
        }
        guard !changes.isEmpty else { return false }
        try await store.save(changes, by: "node")
        return true
    }
}
