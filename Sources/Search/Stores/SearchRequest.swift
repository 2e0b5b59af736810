//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What is asked of the index, for one kind of record.
package struct SearchRequest: Hashable, Sendable {
    package let kind: SearchKind
    /// Nil for every document of the kind.
    package var required: SearchExpression?
    /// None of these may hold.
    package var excluded: [SearchExpression]
    /// Of each of these groups one office; no group for all offices.
    package var offices: [[SearchToken]]
    /// Days since 1970, both included; documents without a date are older than any.
    package var days: ClosedRange<Int64>?
    /// The id of a record of this kind: only what comes behind it, which is nothing where it is not in the index.
    package var after: String?
    package var limit: Int

    package init(
        kind: SearchKind,
        required: SearchExpression? = nil,
        excluded: [SearchExpression] = [],
        offices: [[SearchToken]] = [],
        days: ClosedRange<Int64>? = nil,
        after: String? = nil,
        limit: Int
    ) {
        self.kind = kind
        self.required = required
        self.excluded = excluded
        self.offices = offices
        self.days = days
        self.after = after
        self.limit = limit
    }

    /// All that a document must have; nil where the kind is enough.
    package var needed: SearchExpression? {
        let groups = offices.map { group in
            SearchExpression.joining(group.map { .phrase([$0]) }, SearchExpression.any)
        }
        let parts = (required.map { [$0] } ?? []) + groups
        return parts.isEmpty ? nil : .joining(parts, SearchExpression.all)
    }
}
