//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A report that an officer stands for: with its position it can be made again, with its digest be held against it.
package struct Publication: Hashable, Sendable {
    package let id: String
    package let definition: ReportDefinition
    /// See ``Report/scope``.
    package let scope: String?
    package let position: JournalPosition
    /// ``Report/resultDigest()``
    package let result: String
    package let publishedBy: String
    /// Seconds since 1970.
    package let publishedAt: Int64

    package init(
        id: String,
        definition: ReportDefinition,
        scope: String?,
        position: JournalPosition,
        result: String,
        publishedBy: String,
        publishedAt: Int64
    ) {
        self.id = id
        self.definition = definition
        self.scope = scope
        self.position = position
        self.result = result
        self.publishedBy = publishedBy
        self.publishedAt = publishedAt
    }
}
