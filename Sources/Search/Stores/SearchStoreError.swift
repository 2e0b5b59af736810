//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package enum SearchStoreError: Error, Hashable, Sendable {
    /// Somebody else took the source further, or made the index anew.
    case movedOn
}
