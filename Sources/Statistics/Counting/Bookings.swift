//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// The counting rules; `docs/statistics.md` says them in plain words.
package enum Bookings {
    /// What follows from one change of a case's record.
    ///
    /// - Parameters:
    ///   - before: the record as it stood; nil where the case had none.
    ///   - after: the record as it stands now; nil where it was removed.
    ///   - sequence: the place of the change in the journal.
    package static func of(before: LedgerRecord?, after: LedgerRecord?, sequence: Int64) -> [Booking] {
        let old = before.flatMap { $0.standing == .counted ? $0 : nil }
        let new = after.flatMap { $0.standing == .counted ? $0 : nil }
        guard let old else {
            guard let new else { return [] }
            return [Booking(sequence: sequence, part: .on, day: firstDay(new, before), record: new)]
        }
        // A record that was removed names no day of its own.
        let day = after?.effective ?? old.effective
        let off = Booking(sequence: sequence, part: .off, day: day, record: old)
        guard let new else { return [off] }
        if saysTheSame(old, new) { return [] }
        return [off, Booking(sequence: sequence, part: .on, day: day, record: new)]
    }

    /// The day of detection for a case that did not count yet; a case that had been cleared or merged comes back on the
    /// day of the decision.
    private static func firstDay(_ new: LedgerRecord, _ before: LedgerRecord?) -> CalendarDate {
        switch before?.standing {
        case .cleared, .merged: new.effective
        case .counted, .suspicion, nil: new.detected
        }
    }

    private static func saysTheSame(_ old: LedgerRecord, _ new: LedgerRecord) -> Bool {
        var old = old
        old.effective = new.effective
        return old == new
    }
}
