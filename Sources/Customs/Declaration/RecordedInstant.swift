//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// An instant with the offset it was written in.
package struct RecordedInstant: Hashable, Sendable {
    /// Since 1970-01-01T00:00Z.
    package let seconds: Int64
    /// Minutes east of UTC.
    package let offsetMinutes: Int16

    package init(seconds: Int64, offsetMinutes: Int16) {
        self.seconds = seconds
        self.offsetMinutes = offsetMinutes
    }

    /// A cell of an instant column, nil where it is missing.
    package init?(_ batch: DeclarationBatch, _ field: DeclarationField, row: Int) {
        guard let column = batch[instant: field], column.seconds[row] != InstantColumn.missing else { return nil }
        self.init(seconds: column.seconds[row], offsetMinutes: column.offsets[row])
    }

    /// ISO 8601 with the offset, `2025-08-12T09:30:00+07:00`.
    package var iso8601: String { LayoutText.instant(seconds, offsetMinutes: offsetMinutes) }

    /// The day at the place where it was written; nil outside the years 1 to 9999.
    package var localDate: CalendarDate? {
        let local = seconds + Int64(offsetMinutes) * 60
        return CalendarDate(daysSince1970: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
    }
}

extension RecordedInstant: Comparable {
    /// Earlier in time, whatever the offsets.
    package static func < (a: Self, b: Self) -> Bool {
        a.seconds == b.seconds ? a.offsetMinutes < b.offsetMinutes : a.seconds < b.seconds
    }
}
