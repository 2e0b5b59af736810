//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A column of instants or dates: seconds since 1970-01-01T00:00Z and the UTC offset they were written in.
///
/// A date is stored as the seconds of its midnight in UTC with offset 0.
package struct InstantColumn: Sendable {
    /// The value of a missing instant.
    package static let missing = Int64.min

    /// Seconds since 1970-01-01T00:00Z, ``missing`` where unknown.
    package var seconds: [Int64]
    /// Minutes east of UTC, one a row.
    package var offsets: [Int16]

    package init(seconds: [Int64] = [], offsets: [Int16] = []) {
        self.seconds = seconds
        self.offsets = offsets
    }

    package mutating func append(_ seconds: Int64, offset: Int16) {
        self.seconds.append(seconds)
        self.offsets.append(offset)
    }

    package mutating func appendMissing() {
        append(Self.missing, offset: 0)
    }
}
