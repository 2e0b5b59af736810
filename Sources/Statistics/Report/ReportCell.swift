//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The figures of one cell, in the order of the report's measures; nil where a measure divides by nothing.
package struct ReportCell: Hashable, Sendable, Codable {
    package var now: [ExactNumber?]
    /// Of the period that the report is held against; nil without a comparison.
    package var before: [ExactNumber?]?

    package init(now: [ExactNumber?], before: [ExactNumber?]?) {
        self.now = now
        self.before = before
    }

    /// How a measure changed; nil without a comparison.
    package func change(_ measure: Int) -> ReportChange? {
        before.map { ReportChange(now: now[measure], before: $0[measure]) }
    }
}
