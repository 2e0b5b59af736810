//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Search

/// Where a document stands in the index: kind, day and order of arrival in one number, so that the newest of a kind are
/// found from the end and a period is a range.
struct DocumentPlace: Hashable {
    /// 2^20 days are 2,870 years.
    private static let lastDay: Int64 = 1 << 20 - 1
    private static let lastOrder: Int64 = 1 << 36 - 1

    let number: Int64

    /// - Parameter day: days since 1970; those outside the calendar of the index take its first or last day.
    init(_ kind: SearchKind, day: Int64?, order: Int64) {
        number = kind.number << 56 | Self.clamped(day ?? 0) << 36 | order & Self.lastOrder
    }

    /// All places of a kind within a period.
    static func range(_ kind: SearchKind, _ days: ClosedRange<Int64>?) -> ClosedRange<Int64> {
        let first = DocumentPlace(kind, day: days?.lowerBound ?? 0, order: 0).number
        let last = DocumentPlace(kind, day: days?.upperBound ?? lastDay, order: lastOrder).number
        return first...last
    }

    private static func clamped(_ day: Int64) -> Int64 { min(max(day, 0), lastDay) }
}
