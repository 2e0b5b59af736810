//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation

/// What the officer may do with a case now.
struct CaseSteps: Sendable {
    struct Closing: Sendable {
        let outcome: String
        let reason: String
        let proposer: String
        let at: String
        let effective: String
        let canApprove: Bool
        /// Why not, where the officer may agree to other cases.
        let isOwn: Bool
    }

    struct Line: Sendable {
        let id: String
        let label: String
    }

    let seen: String
    let canWrite: Bool
    let isOpen: Bool
    let stages: [SelectChoice]
    let hasStages: Bool
    let outcomes: [SelectChoice]
    let closing: Closing?
    let canPropose: Bool
    let officers: [SelectChoice]
    let due: String
    let today: String
    let canMerge: Bool
    let lines: [Line]
    let canSplit: Bool
    let splitKey: String
    let title: String
    let summary: String
    let kinds: [SelectChoice]
    let roles: [SelectChoice]
    let canPurge: Bool

    init(_ file: Case, officers: [CasePerson], desk: CaseDesk, _ reader: CaseReader) {
        let words = reader.words
        seen = String(file.revision)
        isOpen = !file.isClosed
        canWrite = desk.may(.write) && isOpen
        stages = file.stage.next.map {
            SelectChoice(value: $0.rawValue, label: words("case.stage." + $0.rawValue), isChosen: false)
        }
        hasStages = canWrite && !stages.isEmpty
        outcomes = CaseOutcome.proposed.filter { $0.mayEnd(file.stage) }.map {
            SelectChoice(value: $0.rawValue, label: words("case.outcome." + $0.rawValue), isChosen: false)
        }
        closing =
            isOpen
            ? file.closing.map { closing in
                Closing(
                    outcome: words("case.outcome." + closing.outcome.rawValue),
                    reason: closing.reason,
                    proposer: closing.proposer.name,
                    at: reader.instant(closing.proposedAt),
                    effective: reader.date(closing.effective),
                    canApprove: desk.may(.approve) && desk.person.isSecondPerson(to: closing.proposer),
                    isOwn: !desk.person.isSecondPerson(to: closing.proposer)
                )
            } : nil
        canPropose = canWrite && file.closing == nil && !outcomes.isEmpty
        self.officers = officers.map {
            SelectChoice(value: $0.login, label: $0.name, isChosen: $0.login == file.assignee)
        }
        due = file.due?.iso8601 ?? ""
        today = desk.today.iso8601
        canMerge = desk.may(.approve) && isOpen
        lines = file.seizure.lines.map {
            Line(
                id: $0.id,
                label: words("messages.commodity." + $0.group.rawValue)
                    + ($0.description.isEmpty ? "" : " · " + $0.description)
            )
        }
        canSplit = canWrite && lines.count > 1
        splitKey = UUID().uuidString.lowercased()
        title = file.title
        summary = file.summary
        kinds = EntityKind.allCases.map {
            SelectChoice(value: $0.rawValue, label: words("case.kind." + $0.rawValue), isChosen: false)
        }
        roles = EntityRole.allCases.map {
            SelectChoice(value: $0.rawValue, label: words("case.role." + $0.rawValue), isChosen: false)
        }
        canPurge = desk.may(.approve) && desk.may(.nominal)
    }
}
