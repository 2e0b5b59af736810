//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A document as the index keeps it: nothing of its text can be read without the key.
package struct KeyedDocument: Hashable, Sendable {
    package let kind: SearchKind
    package let id: String
    /// Days since 1970; nil where it has no date.
    package let day: Int64?
    package let protection: SearchDocument.Protection
    /// In order, parted by gaps; the first and the last are gaps, the offices stand at the end.
    package let tokens: [SearchToken]

    package init(
        kind: SearchKind,
        id: String,
        day: Int64?,
        protection: SearchDocument.Protection,
        tokens: [SearchToken]
    ) {
        self.kind = kind
        self.id = id
        self.day = day
        self.protection = protection
        self.tokens = tokens
    }
}
