//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Lookouts

/// What the console asks of the node about look-outs.
package protocol LookoutService: Sendable {
    /// Where lists are brought in; steps that touch what is screened go through this service instead.
    var desk: WatchlistDesk { get }

    /// Reads a file into entries.
    ///
    /// - Throws: ``WatchlistFileError``
    func read(_ path: String) throws -> WatchlistTable
    /// Lets declarations be screened against a version, those of the last 24 months too.
    func activate(_ list: String, _ number: Int, by officer: String) async throws
    /// Takes a version back.
    func withdraw(_ list: String, _ number: Int, by officer: String, reason: String) async throws
    /// Keeps what an officer says of a hit; a cleared text hits its entry no more.
    func judge(_ hit: LookoutHit.Key, _ judgement: HitJudgement) async throws
    /// Active entries that a text agrees with, the nearest first.
    func find(_ text: String) async -> [FoundLookout]
    /// How far the screening of the past is; nil where none ran since the node started.
    func pastScreening(_ list: String, _ number: Int) async -> PastScreening?
}

/// An entry that a text agrees with.
package struct FoundLookout: Sendable {
    package let list: Watchlist
    package let lookout: Lookout
    package let match: ScreenMatch

    package init(list: Watchlist, lookout: Lookout, match: ScreenMatch) {
        self.list = list
        self.lookout = lookout
        self.match = match
    }
}

/// How far the screening of the past against a new list is.
package enum PastScreening: Sendable, Hashable {
    case running(done: Int, hits: Int)
    case done(lines: Int, hits: Int)
    /// It could not be finished; the reason is for the log.
    case failed(String)
}

/// Why a file could not be read as a list.
package struct WatchlistFileError: Error, Hashable, Sendable {
    package let reason: Trilingual

    package init(reason: Trilingual) {
        self.reason = reason
    }
}
