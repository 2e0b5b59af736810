//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Up to where the journal was read.
package struct JournalPosition: Hashable, Sendable, Codable {
    package var sequence: Int64
    /// Of the entry there, in hexadecimal.
    package var hash: String
    /// When that entry was written, seconds since 1970; 0 for an empty journal.
    package var writtenAt: Int64

    package init(sequence: Int64, hash: String, writtenAt: Int64) {
        self.sequence = sequence
        self.hash = hash
        self.writtenAt = writtenAt
    }
}
