//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A month by UTC, so that both sides mean the same.
package struct StatementMonth: Hashable, Sendable {
    /// `2025-08`.
    package let text: String
    package let start: Timestamp
    package let end: Timestamp

    /// Nil for anything but `yyyy-mm`.
    package init?(_ text: String) {
        guard text.utf8.count == 7, let first = CalendarDate(iso8601: text + "-01") else { return nil }
        let next =
            first.month == 12
            ? CalendarDate(year: first.year + 1, month: 1, day: 1)
            : CalendarDate(year: first.year, month: first.month + 1, day: 1)
        guard let next else { return nil }
        self.text = text
        start = Timestamp(seconds: first.daysSince1970 * 86_400)
        end = Timestamp(seconds: next.daysSince1970 * 86_400)
    }

    package func contains(_ time: Timestamp) -> Bool { start <= time && time < end }
}
