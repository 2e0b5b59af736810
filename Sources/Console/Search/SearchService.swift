//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Search

/// What the search page needs of the node.
package protocol SearchService: Sendable {
    /// Whether much is still on its way into the index.
    var isFilling: Bool { get }
    /// - Throws: ``SearchQueryError``
    func answer(_ query: SearchQuery, for reader: SearchReader, limit: Int, after: String?) async throws -> SearchAnswer
}
