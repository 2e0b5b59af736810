//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a feed hands over at once.
package struct ChartPortion: Sendable {
    /// Records as they are now.
    package let records: [ChartRecord]
    /// Records that are no more.
    package let removed: [ChartSource]
    /// Where the feed goes on; stored with the links of the portion.
    package let mark: String
    /// Whether nothing came after it when it was read.
    package let isLast: Bool

    package init(records: [ChartRecord], removed: [ChartSource] = [], mark: String, isLast: Bool) {
        self.records = records
        self.removed = removed
        self.mark = mark
        self.isLast = isLast
    }
}
