//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Persistence
package import SeaWatch

/// Where reports go as they come, before anything is made of them, and where they are read from after a crash.
package protocol SeaReportLog: Sendable {
    /// Adds reports, all or none.
    func add(_ reports: [SeaReport]) async throws
    /// Returns when all that was added is on the disk.
    func synchronise() async throws
    /// What the log still has, in the order in which it came; the next piece is read when the one before was taken.
    func replay() -> AsyncThrowingStream<[SeaReport], any Error>
    /// Sorts positions into tracks and lets old ones go, a bounded piece of it.
    /// - Returns: whether there is more to do.
    func tidy() async throws -> Bool
}

extension FileTrackStore: SeaReportLog {
    package func add(_ reports: [SeaReport]) async throws {
        try await Blocking.run { try self.append(reports) }
    }

    package func synchronise() async throws {
        try await Blocking.run { try self.sync() }
    }

    package func replay() -> AsyncThrowingStream<[SeaReport], any Error> {
        let cursor = ReplayCursor(self)
        return AsyncThrowingStream { try await cursor.next() }
    }

    package func tidy() async throws -> Bool {
        try await Blocking.run { try self.compact() }
    }
}
