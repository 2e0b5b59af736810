//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What a person or company concerned asks to have corrected, and what came of it.
package struct Correction: Hashable, Sendable, Codable, Identifiable {
    package enum State: String, CaseIterable, Hashable, Sendable, Codable {
        case received
        case accepted
        case refused
    }

    /// UUIDv7.
    package let id: String
    package let number: CaseNumber
    /// The entity it is about; nil for the case itself.
    package let entity: String?
    package let receivedOn: CalendarDate
    /// By when it has to be answered.
    package let due: CalendarDate
    package let registeredBy: CasePerson
    package internal(set) var state: State
    package internal(set) var decidedBy: CasePerson?
    package internal(set) var decidedOn: CalendarDate?
    /// What was corrected, or why it was not.
    package internal(set) var reason: String?

    /// A month to answer, as data protection law of many countries has it; the node's settings may say another term.
    package static let usualTerm = 30

    package init(
        id: String,
        _ number: CaseNumber,
        entity: String?,
        receivedOn: CalendarDate,
        due: CalendarDate,
        by person: CasePerson
    ) {
        self.id = id
        self.number = number
        self.entity = entity
        self.receivedOn = receivedOn
        self.due = due
        registeredBy = person
        state = .received
    }

    /// Decides it, as another person than who registered it.
    package mutating func decide(
        _ state: State,
        reason: String,
        by person: CasePerson,
        on day: CalendarDate
    ) throws(CaseError) {
        guard self.state == .received, state != .received else { throw .alreadyDecided }
        guard person.isSecondPerson(to: registeredBy) else { throw .secondPersonNeeded }
        self.reason = try Case.text(reason, .reason, most: Case.longestText)
        self.state = state
        decidedBy = person
        decidedOn = day
    }
}
