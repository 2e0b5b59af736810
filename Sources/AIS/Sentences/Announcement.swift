//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a `$PGHP` line says of the sentence behind it.
struct Announcement: Sendable {
    var stamp = ReceivedMessage.unstamped
    var station: UInt32 = 0
    /// Sum of the sentence that is meant; `nil` when nothing is announced.
    var sum: UInt8?
}
