//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// An envelope that was accepted and is no message.
package struct UnreadableLetter: Hashable, Sendable {
    package let sequence: Int64
    package let id: String
    package let reason: String

    package init(sequence: Int64, id: String, reason: String) {
        self.sequence = sequence
        self.id = id
        self.reason = reason
    }
}
