//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Where commitments with a partner are kept that a conference looks back on: signed minutes, action plans.
package protocol CommitmentSource: Sendable {
    /// Commitments with a partner that were made before a day, the newest first, with what became of each.
    func commitments(with partner: String, before day: CalendarDate) async throws -> [CommitmentReport]
}

/// A commitment and what became of it.
package struct CommitmentReport: Hashable, Sendable {
    package let text: MinuteText
    package let owner: String
    package let office: String?
    package let due: CalendarDate?
    /// Where it was made: the number of the conference, or the name of a plan.
    package let origin: String
    package let made: CalendarDate
    package let state: CommitmentProgress.State
    package let note: String
    /// The conference and item that it stands in; nil where it is kept elsewhere.
    package let place: Place?

    package struct Place: Hashable, Sendable {
        package let conference: String
        package let item: OperationID

        package init(conference: String, item: OperationID) {
            self.conference = conference
            self.item = item
        }
    }

    package init(
        text: MinuteText,
        owner: String,
        office: String?,
        due: CalendarDate?,
        origin: String,
        made: CalendarDate,
        state: CommitmentProgress.State,
        note: String = "",
        place: Place? = nil
    ) {
        self.text = text
        self.owner = owner
        self.office = office
        self.due = due
        self.origin = origin
        self.made = made
        self.state = state
        self.note = note
        self.place = place
    }

    /// Whether its day is over and it is not done.
    package func isLate(on day: CalendarDate) -> Bool {
        guard let due, due < day else { return false }
        return state != .done && state != .dropped
    }
}
