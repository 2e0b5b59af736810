//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Where watch-lists, what they named and what officers said of it are kept.
package protocol LookoutStore: Sendable {
    /// All versions of all lists, by id, then number.
    func versions() async throws -> [Watchlist]
    /// All versions of one list by number; empty where there is none.
    func versions(of list: String) async throws -> [Watchlist]
    /// Keeps a new version with its entries, and other versions as they now are: all or nothing.
    ///
    /// - Throws: ``LookoutStoreError/changedMeanwhile(_:)``
    func add(
        _ list: Watchlist,
        _ entries: [Lookout],
        changing others: [WatchlistChange],
        by actor: String
    ) async throws
    /// Keeps versions as they now are, all of them or none.
    ///
    /// - Throws: ``LookoutStoreError/changedMeanwhile(_:)`` when somebody else changed one since it was read.
    func save(_ changes: [WatchlistChange], by actor: String) async throws
    /// Entries of a version in the order of the list.
    func entries(of list: String, _ number: Int, offset: Int, limit: Int) async throws -> [Lookout]

    /// Keeps what lists named, all of it or nothing; an entry names a field of a line once.
    func record(_ hits: [LookoutHit], by actor: String) async throws
    /// What named a line, the best match first.
    func hits(of line: DeclarationLineID) async throws -> [LookoutHit]
    /// Hits, the newest first.
    ///
    /// - Parameter open: only those that no officer has judged.
    func recentHits(open: Bool, offset: Int, limit: Int) async throws -> [JudgedHit]
    /// How many hits wait for an officer.
    func openHits() async throws -> Int
    /// Keeps what an officer said of a hit; what was said before is replaced.
    ///
    /// - Throws: ``LookoutStoreError/unknown(_:)``
    func judge(_ hit: LookoutHit.Key, _ judgement: HitJudgement, by actor: String) async throws
    /// Pairs of entry and text that officers found not to be the same.
    func clearances() async throws -> Set<Clearance>
}

/// A version as it now is, and how many events it had when it was read.
package struct WatchlistChange: Hashable, Sendable {
    package let list: Watchlist
    package let known: Int

    package init(_ list: Watchlist, known: Int) {
        self.list = list
        self.known = known
    }
}

/// Why a store refused.
package enum LookoutStoreError: Error, Hashable, Sendable {
    case changedMeanwhile(String)
    /// No such list, version or hit.
    case unknown(String)
}
