//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Operations

/// The board of an action plan: commitments in columns by status, and versions that wait for agreement.
struct ActionPlanPage: Sendable {
    struct Column: Sendable {
        let code: String
        let label: String
        let count: String
        let cards: [CommitmentCard]
        let isEmpty: Bool
    }

    let title: String
    let otherTitle: String
    let own: String
    let other: String
    let ownCode: String
    let otherCode: String
    let days: String
    let path: String
    let amendPath: String
    let plansPath = ConsolePath.actionPlans.text
    let revision: String
    let isAgreed: Bool
    let digest: String
    let columns: [Column]
    let isEmpty: Bool
    let pending: [VersionView]
    let hasPending: Bool
    let declined: [VersionView]
    let hasDeclined: Bool
    /// Steps that have not gone yet.
    let unsent: String?
    let canRun: Bool
    let canMove: Bool
    let evidenceKinds: [SelectChoice]
    let fault: String?

    init(
        _ plan: ActionPlan,
        clock: CommitmentTerms,
        told: [CommitmentReminder],
        canRun: Bool,
        canRead: Bool,
        fault: String?,
        _ reader: OperationReader
    ) {
        let words = reader.words
        let terms = plan.shown?.terms
        title = terms.map { PlanTitle.of($0, reader.language) } ?? plan.id
        otherTitle = terms.map { PlanTitle.other($0, reader.language) } ?? ""
        own = reader.office(plan.own)
        other = reader.office(plan.other)
        (ownCode, otherCode) = (plan.own, plan.other)
        days = terms.map { reader.days($0.from, $0.to) } ?? ""
        path = ConsolePath.actionPlan(plan.id).text
        amendPath = path + "/amend"
        revision = "\(plan.revision)"
        isAgreed = plan.agreed != nil
        digest = plan.agreed?.digest ?? ""
        let canAct = canRun && plan.agreed != nil
        let cards = (terms?.commitments ?? []).map { commitment in
            CommitmentCard(commitment, plan, clock: clock, told: told, canAct: canAct, canRead: canRead, reader)
        }
        columns = CommitmentStatus.allCases.map { status in
            let some = cards.filter { $0.status == status }
            return Column(
                code: status.rawValue,
                label: words("plans.status." + status.rawValue),
                count: reader.number(some.count),
                cards: some,
                isEmpty: some.isEmpty
            )
        }
        isEmpty = cards.isEmpty
        pending = plan.pending.map { VersionView($0, plan, canRun: canRun, reader) }
        hasPending = !pending.isEmpty
        declined = plan.versions.filter { $0.declined != nil }.map { VersionView($0, plan, canRun: false, reader) }
        hasDeclined = !declined.isEmpty
        let waiting = plan.letters.count { $0.message == nil }
        unsent = waiting == 0 ? nil : words("plans.unsent", ["count": reader.number(waiting)])
        self.canRun = canRun
        canMove = canAct
        evidenceKinds = Evidence.Kind.allCases.map {
            SelectChoice(value: $0.rawValue, label: words("plans.evidence." + $0.rawValue), isChosen: $0 == .document)
        }
        self.fault = fault
    }
}
