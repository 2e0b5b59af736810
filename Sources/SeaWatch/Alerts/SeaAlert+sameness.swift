//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension SeaAlert {
    /// The last moment it covers: for ever while it goes on, the start itself where it tells of one moment.
    package var coversUntil: Int64 {
        if let end { return max(end, start) }
        return behaviour.lasts ? .max : start
    }

    /// The vessels in the order of their numbers, apart by commas: who is named first may differ between two tellings.
    package var parties: String { vessels.sorted().map(String.init).joined(separator: ",") }

    /// Whether two tellings are of one event: the same id, or the same in all but a start that a program found a
    /// little elsewhere when it began again in mid-event.
    package func isSame(as other: SeaAlert) -> Bool {
        if id == other.id { return true }
        return !vessels.isEmpty && behaviour == other.behaviour && form == other.form && zone == other.zone
            && parties == other.parties
            && start <= other.coversUntil && other.start <= coversUntil
    }

    /// Takes what a newer telling knows better: its end and its figures. Start and vessels stay, and so does the id.
    package mutating func take(from newer: SeaAlert) {
        end = newer.end
        endPlace = newer.endPlace ?? endPlace
        figures = newer.figures
        before = newer.before ?? before
        after = newer.after ?? after
    }
}
