//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a query found, kind by kind.
package struct SearchAnswer: Sendable {
    package struct Found: Sendable {
        package let record: SearchRecord
        /// Where what was asked for stands, in the order of the record.
        package let matches: [SearchExcerpt]
    }

    package struct Group: Sendable {
        package let kind: SearchKind
        package let found: [Found]
        /// Whether there is more behind the last.
        package let isMore: Bool
    }

    /// Kinds with nothing in them are left out.
    package let groups: [Group]
    /// Whether Chinese text was looked for by its Mandarin reading too.
    package let readsPinyin: Bool
}
