//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// One smuggling case in the ledger of the office that opened it.
///
/// A value that owns its transitions: every change is a method that checks, changes, and adds an event. What a case
/// says of persons and companies by name is not here but in the nominal store.
package struct Case: Hashable, Sendable, Codable, Identifiable {
    package static let longestTitle = 200
    package static let longestText = 10_000

    package let number: CaseNumber
    package let origin: CaseOrigin
    /// Seconds since 1970.
    package let openedAt: Int64
    package internal(set) var office: String
    package internal(set) var stage: CaseStage
    /// A few words by which officers know the case; no name of a person.
    package internal(set) var title: String
    package internal(set) var summary: String
    package internal(set) var seizure: SeizureRecord
    /// The login of who works it.
    package internal(set) var assignee: String?
    package internal(set) var due: CalendarDate?
    package internal(set) var closing: CaseClosing?
    package internal(set) var mergedInto: CaseNumber?
    /// From which day the present figures hold.
    package internal(set) var effective: CalendarDate
    /// Raised by each change; what a form was filled on.
    package internal(set) var revision: Int
    /// Those since it was last kept; the store adds them to what it has.
    package internal(set) var newEvents: [CaseEvent] = []

    package var id: CaseNumber { number }
    package var isClosed: Bool { stage == .closed }
    package var outcome: CaseOutcome? { isClosed ? closing?.outcome : nil }

    private enum CodingKeys: String, CodingKey {
        case number
        case origin
        case openedAt
        case office
        case stage
        case title
        case summary
        case seizure
        case assignee
        case due
        case closing
        case mergedInto
        case effective
        case revision
    }

    /// Opens a case, as a suspicion or at once.
    /// - Parameter today: the day at the office.
    /// - Throws: ``CaseError``
    package init(
        _ number: CaseNumber,
        from origin: CaseOrigin,
        stage: CaseStage,
        title: String,
        summary: String = "",
        seizure: SeizureRecord = SeizureRecord(),
        by person: CasePerson,
        at now: Int64,
        today: CalendarDate
    ) throws(CaseError) {
        guard stage == .suspicion || stage == .opened else { throw .noWay(from: .suspicion, to: stage) }
        self.number = number
        self.origin = origin
        openedAt = now
        office = number.office
        self.stage = stage
        self.title = try Self.text(title, .title, most: Self.longestTitle)
        self.summary = try Self.text(summary, .summary, most: Self.longestText, mayBeEmpty: true)
        self.seizure = seizure
        effective = min(seizure.detected ?? today, today)
        revision = 1
        newEvents = [CaseEvent(.opened, at: now, by: person, subject: origin.kind.rawValue)]
    }

    /// Forgets the events that were kept.
    package mutating func keptEvents() { newEvents = [] }

    /// Adds an event and raises the revision.
    mutating func note(_ event: CaseEvent) {
        newEvents.append(event)
        revision += 1
    }

    func requireOpen() throws(CaseError) {
        guard !isClosed else { throw .closed(number) }
    }

    static func text(
        _ text: String,
        _ field: CaseField,
        most: Int,
        mayBeEmpty: Bool = false
    ) throws(CaseError) -> String {
        let text = text.trimmedText
        guard mayBeEmpty || !text.isEmpty else { throw .missing(field) }
        guard text.unicodeScalars.count <= most else { throw .tooLong(field, most: most) }
        return text
    }
}
