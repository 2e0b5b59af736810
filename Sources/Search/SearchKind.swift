//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What sort of record is found.
package enum SearchKind: String, CaseIterable, Hashable, Sendable {
    case declaration
    case message
    case casework = "case"

    /// Part of every place in the index, so it never changes.
    package var number: Int64 {
        switch self {
        case .declaration: 1
        case .message: 2
        case .casework: 3
        }
    }
}
