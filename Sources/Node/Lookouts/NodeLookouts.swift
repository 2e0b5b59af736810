//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Console
import Customs
package import Lookouts
import Synchronization
import Targeting

/// Watch-lists in the running node: steps that touch what is screened, and screening of the past.
package actor NodeLookouts: LookoutService {
    package nonisolated let desk: WatchlistDesk
    private let build: LookoutBuild
    private let scoring: NodeScoring
    private let lines: any TargetingStore
    /// Seconds since 1970.
    private let now: @Sendable () -> Int64
    private var past: [Place: PastScreening] = [:]
    private var running: Task<Void, Never>?

    private struct Place: Hashable {
        let list: String
        let number: Int
    }

    /// How far back a new list looks: 24 months.
    private static let reach: Int64 = 731 * 86_400
    private static let readAtOnce = 8_192
    private static let found = 20

    init(
        desk: WatchlistDesk,
        build: LookoutBuild,
        scoring: NodeScoring,
        lines: any TargetingStore,
        now: @escaping @Sendable () -> Int64
    ) {
        self.desk = desk
        self.build = build
        self.scoring = scoring
        self.lines = lines
        self.now = now
    }

    package nonisolated func read(_ path: String) throws -> WatchlistTable {
        try WatchlistFile.read(path)
    }

    package func activate(_ list: String, _ number: Int, by officer: String) async throws {
        let active = try await desk.activate(list, number, by: officer)
        try await scoring.reloadLookouts()
        screenPast(active)
    }

    package func withdraw(_ list: String, _ number: Int, by officer: String, reason: String) async throws {
        let wasActive = try await desk.store.versions(of: list).first { $0.number == number }?.state == .active
        _ = try await desk.withdraw(list, number, by: officer, reason: reason)
        if wasActive { try await scoring.reloadLookouts() }
    }

    package func judge(_ hit: LookoutHit.Key, _ judgement: HitJudgement) async throws {
        try await desk.store.judge(hit, judgement, by: judgement.officer)
        if judgement.verdict == .other { try await scoring.reloadClearances() }
    }

    package func find(_ text: String) async -> [FoundLookout] {
        let screen = await scoring.screen
        var memory = ScreenMemory()
        let matches = screen.matches(
            text,
            subjects: Set(LookoutSubject.allCases),
            memory: &memory
        )
        return matches.prefix(Self.found).map { match in
            let entry = screen.entries[match.entry]
            return FoundLookout(list: screen.lists[entry.list], lookout: entry.lookout, match: match)
        }
    }

    package func pastScreening(_ list: String, _ number: Int) -> PastScreening? {
        past[Place(list: list, number: number)]
    }

    /// Waits until the past has been screened.
    package func finishPastScreening() async {
        await running?.value
    }

    /// Holds what was lodged within the reach against a new list, one list after the other.
    private func screenPast(_ list: Watchlist) {
        let place = Place(list: list.id, number: list.number)
        past[place] = .running(done: 0, hits: 0)
        let before = running
        running = Task {
            await before?.value
            await self.run(list, place)
        }
    }

    private func run(_ list: Watchlist, _ place: Place) async {
        do {
            let screen = try await build.screen(of: [list])
            let walk = Mutex((memory: ScreenMemory(), hits: [LookoutHit](), done: 0))
            let until = now()
            var total = 0
            // A month at a time: hits are saved between two readings, not within one.
            for from in stride(from: until - Self.reach, to: until + 1, by: 30 * 86_400) {
                let to = min(from + 30 * 86_400, until + 1)
                try await lines.eachBatch(from: from, to: to, size: Self.readAtOnce) { batch in
                    try Task.checkCancellation()
                    walk.withLock { walk in
                        let hits = screen.screen(batch, memory: &walk.memory, isLate: true, now: until)
                        walk.hits += hits.flatMap(\.self)
                        walk.done += batch.count
                    }
                }
                let found = walk.withLock { walk in
                    defer { walk.hits = [] }
                    return walk.hits
                }
                try await desk.store.record(found, by: NodeScoring.actor)
                total += found.count
                past[place] = .running(done: walk.withLock { $0.done }, hits: total)
            }
            past[place] = .done(lines: walk.withLock { $0.done }, hits: total)
        } catch {
            past[place] = .failed("\(error)")
        }
    }
}
