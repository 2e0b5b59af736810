//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Where a run reads its declarations from; it reads them more than once.
package protocol DeclarationFeed: Sendable {
    /// Starts reading from the beginning; only the named columns are needed.
    func open(_ fields: Set<DeclarationField>) throws -> any DeclarationPass
}

/// One reading of a feed.
package protocol DeclarationPass: Sendable {
    /// The next rows in the order of the source, nil at the end. ``DeclarationBatch/sourceOffsets`` is filled.
    func next(limit: Int) throws -> DeclarationBatch?
    /// The rows at these places of the source, in this order.
    func read(at offsets: [UInt64]) throws -> DeclarationBatch
}
