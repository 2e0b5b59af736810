//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What comes out of a feed for the sea picture.
package enum SeaReport: Hashable, Sendable {
    case position(PositionReport)
    case identity(IdentityReport)
}
