//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

extension Case {
    /// Takes what another case has. The other is closed as merged; both name each other.
    package mutating func merge(
        _ other: inout Case,
        reason: String,
        by person: CasePerson,
        at now: Int64,
        today: CalendarDate
    ) throws(CaseError) {
        guard other.number != number else { throw .mergesWithItself }
        try requireOpen()
        try other.requireOpen()
        // What counts already can't go where nothing counts yet: its month would count it twice later.
        guard counts || !other.counts else { throw .noWay(from: stage, to: other.stage) }
        let reason = try Self.text(reason, .reason, most: Self.longestText)
        seizure = seizure.joined(with: other.seizure)
        // What the other counted is taken off and counted here, both today.
        effective = max(today, seizure.detected ?? today)
        closing = nil
        note(CaseEvent(.mergedFrom, at: now, by: person, subject: other.number.text, remark: reason))
        other.closing = CaseClosing(.merged, reason: reason, effective: today, by: person, at: now)
        other.stage = .closed
        other.mergedInto = number
        other.effective = today
        other.note(CaseEvent(.mergedInto, at: now, by: person, subject: number.text, remark: reason))
    }

    /// Gives some lines of the seizure to a new case.
    /// - Parameters:
    ///   - number: of the new case, of the same office.
    ///   - key: made once for the form, so that it splits once.
    package mutating func split(
        lines: Set<String>,
        into number: CaseNumber,
        key: String,
        title: String,
        reason: String,
        by person: CasePerson,
        at now: Int64,
        today: CalendarDate
    ) throws(CaseError) -> Case {
        try requireOpen()
        let reason = try Self.text(reason, .reason, most: Self.longestText)
        guard !lines.isEmpty else { throw .missing(.lines) }
        if let unknown = lines.first(where: { id in !seizure.lines.contains { $0.id == id } }) {
            throw .unknownLine(unknown)
        }
        guard lines.count < seizure.lines.count else { throw .lastLine }
        var taken = seizure
        taken.lines = seizure.lines.filter { lines.contains($0.id) }
        // Nobody is suspected twice; who belongs to the new case is written there.
        taken.suspects = []
        var part = try Case(
            number,
            from: .split(from: self.number, key),
            stage: stage == .suspicion ? .suspicion : .opened,
            title: title,
            seizure: taken,
            by: person,
            at: now,
            today: today
        )
        part.effective = today
        part.note(CaseEvent(.splitFrom, at: now, by: person, subject: self.number.text, remark: reason))
        seizure.lines.removeAll { lines.contains($0.id) }
        effective = today
        closing = nil
        note(CaseEvent(.splitOff, at: now, by: person, subject: number.text, remark: reason))
        return part
    }
}
