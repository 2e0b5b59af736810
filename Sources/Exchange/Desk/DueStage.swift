//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How far the clock of a request has come, once somebody must be told.
package enum DueStage: String, CaseIterable, Hashable, Sendable {
    /// The last days before an answer is due.
    case soon
    case overdue
    /// Overdue for so long that it is for the officer above the contact point.
    case escalated
}
