//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What is known of a sentence beside its fields.
struct SentenceContext {
    var stamp = ReceivedMessage.unstamped
    var station: UInt32 = 0
    var group: TagBlock.Group?
}
