//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What the picture did with what it was given.
package struct SeaStatistics: Hashable, Sendable, Codable {
    package var positions = 0
    package var identities = 0
    /// Heard by another station too.
    package var repeated = 0
    /// Older than what was known of the vessel, or than the feed by more than it may be.
    package var late = 0
    /// Of a time that nobody believes.
    package var unbelieved = 0
    /// Without a place, 181° or 91°.
    package var placeless = 0
    /// At a place the vessel can't have sailed to.
    package var displaced = 0
    /// Vessels that had to go because there were too many.
    package var evicted = 0

    package init() {}
}
