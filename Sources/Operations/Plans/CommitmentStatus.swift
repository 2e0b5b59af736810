//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How a commitment stands on a day.
package enum CommitmentStatus: String, CaseIterable, Hashable, Sendable {
    case open
    /// Its day is over.
    case late
    /// The office that owes it says that it is kept; the other has not said so yet.
    case claimed
    case fulfilled
    /// Given up by agreement.
    case dropped
}
