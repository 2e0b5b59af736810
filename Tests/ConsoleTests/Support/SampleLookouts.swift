//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Lookouts
import Names
import TestSupport

/// Look-outs without a node behind them: nothing is screened.
struct SampleLookouts: LookoutService {
    let desk: WatchlistDesk

    init(store: any LookoutStore, now: @escaping @Sendable () -> Int64) {
        desk = WatchlistDesk(store: store, now: now)
    }

    func read(_ path: String) throws -> WatchlistTable {
        throw WatchlistFileError(reason: Trilingual(same: "no table"))
    }

    func activate(_ list: String, _ number: Int, by officer: String) async throws {
        _ = try await desk.activate(list, number, by: officer)
    }

    func withdraw(_ list: String, _ number: Int, by officer: String, reason: String) async throws {
        _ = try await desk.withdraw(list, number, by: officer, reason: reason)
    }

    func judge(_ hit: LookoutHit.Key, _ judgement: HitJudgement) async throws {
        try await desk.store.judge(hit, judgement, by: judgement.officer)
    }

    func find(_ text: String) async -> [FoundLookout] {
        guard let lists = try? await desk.store.versions().filter({ $0.state == .active }) else { return [] }
        var active: [(list: Watchlist, entries: [Lookout])] = []
        for list in lists {
            let entries = try? await desk.store.entries(of: list.id, list.number, offset: 0, limit: 1_000)
            active.append((list, entries ?? []))
        }
        let screen = LookoutScreen(active, readings: .none)
        var memory = ScreenMemory()
        return screen.matches(text, subjects: Set(LookoutSubject.allCases), memory: &memory).map {
            let entry = screen.entries[$0.entry]
            return FoundLookout(list: screen.lists[entry.list], lookout: entry.lookout, match: $0)
        }
    }

    func pastScreening(_ list: String, _ number: Int) async -> PastScreening? { .done(lines: 1_200, hits: 3) }
}
