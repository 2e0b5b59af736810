//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What is kept for a time and then deleted.
///
/// A rule deletes and writes down in the journal what it deleted, in one step where both are in the database.
package protocol RetentionRule: Sendable {
    /// One word, as the journal and `lienquan retention` name it.
    var name: String { get }
    /// How many days something is kept after it ended.
    var days: Int { get }
    /// How much there is from before a time, in seconds since 1970; deletes nothing.
    func count(before: Int64) async throws -> Int
    /// Deletes what is from before a time.
    /// - Returns: how much was deleted
    func purge(before: Int64, by actor: String) async throws -> Int
}

extension RetentionRule {
    /// What ended before this time is not kept any more.
    package func cutoff(at now: Int64) -> Int64 { now - Int64(days) * 86_400 }
}
