//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension CaseBookEntry {
    /// Lives the case again by the rules that hold for every case, each step on its day.
    ///
    /// The end of a case needs two persons: the book stands for who proposed it, and who enters the book agrees.
    ///
    /// - Returns: one state for each change of what figures are made from, the last of them as the case stands now.
    package func life(_ number: CaseNumber, by person: CasePerson) throws(CaseError) -> [Case] {
        var file = try Case(
            number,
            from: origin,
            stage: isSuspicion ? .suspicion : .opened,
            title: title,
            summary: summary,
            seizure: seizure,
            by: person,
            at: detectedAt,
            today: seizure.detected ?? CalendarDate(nearestDaysSince1970: detectedAt / 86_400)
        )
        var states: [Case] = []
        for step in steps {
            let before = file
            try take(step, &file, by: person)
            // Nobody saw the states in between, and they count the same.
            if !file.ledgerRecord.counts(like: before.ledgerRecord) {
                states.append(before)
                file.newEvents.removeFirst(before.newEvents.count)
            }
        }
        return states + [file]
    }

    private func take(_ step: CaseBookStep, _ file: inout Case, by person: CasePerson) throws(CaseError) {
        var record = file.seizure
        step.change(&record)
        if record != file.seizure {
            try file.record(record, effective: step.day, by: person, at: step.at, today: step.day)
        }
        switch step.kind {
        case .stage(let stage, _):
            try file.move(to: stage, remark: step.remark, by: person, at: step.at, today: step.day)
        case .closed(let outcome):
            let book = CasePerson(login: "book", name: key)
            try file.proposeClosing(
                as: outcome,
                reason: step.remark.isEmpty ? key : step.remark,
                effective: step.day,
                by: book,
                at: step.at,
                today: step.day
            )
            try file.approveClosing(openItems: 0, by: person, at: step.at)
        case .note: try file.remark(step.remark, by: person, at: step.at)
        case .amended: break
        }
    }
}

extension LedgerRecord {
    /// Whether another record makes the same figures, whatever the day from which it holds.
    fileprivate func counts(like other: LedgerRecord) -> Bool {
        var other = other
        other.effective = effective
        return self == other
    }
}
