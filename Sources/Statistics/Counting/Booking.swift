//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// One case being put on the ledger's account, or taken off it, on one day.
package struct Booking: Hashable, Sendable {
    package enum Part: Int, Hashable, Sendable {
        /// How the case stood before is taken off.
        case off = 0
        /// How it stands now is put on.
        case on = 1
    }

    /// The place in the journal of the entry that it follows from.
    package let sequence: Int64
    package let part: Part
    /// The day that it counts on.
    package let day: CalendarDate
    /// What is put on or taken off, with all that it is counted by.
    package let record: LedgerRecord

    package init(sequence: Int64, part: Part, day: CalendarDate, record: LedgerRecord) {
        self.sequence = sequence
        self.part = part
        self.day = day
        self.record = record
    }

    /// 1 for what is put on, −1 for what is taken off.
    package var sign: Int { part == .on ? 1 : -1 }

    /// Unique in a node, and rises with the journal.
    package var number: Int64 { Self.number(sequence, part) }

    package static func number(_ sequence: Int64, _ part: Part) -> Int64 { sequence * 2 + Int64(part.rawValue) }
}
