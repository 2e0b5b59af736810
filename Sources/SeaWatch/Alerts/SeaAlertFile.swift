//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// An alert as officers hold it: what the picture said, and what became of it.
package struct SeaAlertFile: Hashable, Sendable, Identifiable {
    package var alert: SeaAlert
    package private(set) var state: State
    /// Counts changes, so that two officers don't overwrite one another.
    package private(set) var revision: Int
    /// Who changed the state last; nil while nobody did.
    package private(set) var officer: String?
    /// When, seconds since 1970.
    package private(set) var changedAt: Int64?
    /// Why it was dismissed, in the words of who did.
    package private(set) var note: String
    /// The number of the case that was opened from it.
    package private(set) var caseNumber: String?
    /// The id of the message that is to take it to a partner; its draft has the same.
    package private(set) var message: String?
    /// Whether that message went.
    package private(set) var isSent: Bool

    package var id: SeaAlertID { alert.id }

    package init(
        _ alert: SeaAlert,
        state: State = .new,
        revision: Int = 1,
        officer: String? = nil,
        changedAt: Int64? = nil,
        note: String = "",
        caseNumber: String? = nil,
        message: String? = nil,
        isSent: Bool = false
    ) {
        self.alert = alert
        self.state = state
        self.revision = revision
        self.officer = officer
        self.changedAt = changedAt
        self.note = note
        self.caseNumber = caseNumber
        self.message = message
        self.isSent = isSent
    }

    package enum State: String, Hashable, Sendable, CaseIterable, Codable {
        case new
        /// An officer looks into it.
        case taken
        /// It is explained; the reason stands in the note.
        case dismissed
        /// A case came of it, or a message that went.
        case used
    }

    /// Whether somebody still has to look at it.
    package var isOpen: Bool { state == .new || state == .taken }

    /// An officer looks into it.
    package mutating func take(by officer: String, at time: Int64) throws(SeaAlertError) {
        guard state == .new || state == .dismissed else { throw .alreadyTaken(id, by: self.officer ?? "") }
        change(to: .taken, by: officer, at: time)
    }

    /// It is explained. It can be taken up again.
    package mutating func dismiss(because note: String, by officer: String, at time: Int64) throws(SeaAlertError) {
        guard state != .used else { throw .alreadyUsed(id) }
        guard note.contains(where: { !$0.isWhitespace }) else { throw .reasonMissing }
        self.note = note
        change(to: .dismissed, by: officer, at: time)
    }

    /// A case was opened from it.
    package mutating func use(case number: String, by officer: String, at time: Int64) {
        caseNumber = number
        change(to: .used, by: officer, at: time)
    }

    /// A message about it is drafted; until that goes, an officer looks into it.
    package mutating func draft(message: String, by officer: String, at time: Int64) {
        self.message = message
        isSent = false
        change(to: state == .used ? .used : .taken, by: officer, at: time)
    }

    /// The drafted message took it to a partner.
    package mutating func noteSent(at time: Int64) {
        guard message != nil, !isSent else { return }
        isSent = true
        change(to: .used, by: officer, at: time)
    }

    /// The draft was thrown away: another can be written, and what only the draft had used is looked into again.
    package mutating func noteDiscarded(at time: Int64) {
        guard message != nil, !isSent else { return }
        message = nil
        change(to: state == .used && caseNumber == nil ? .taken : state, by: officer, at: time)
    }

    private mutating func change(to state: State, by officer: String?, at time: Int64) {
        self.state = state
        self.officer = officer
        changedAt = time
        revision += 1
    }
}
