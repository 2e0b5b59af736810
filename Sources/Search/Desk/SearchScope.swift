//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Whose records of a kind a reader may see.
package enum SearchScope: Hashable, Sendable {
    case none
    case all
    case offices(Set<String>)
}
