//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Operations

/// All action plans, with how many of their commitments stand how.
struct ActionPlansPage: Sendable {
    struct Row: Sendable {
        let path: String
        let title: String
        let otherTitle: String
        let offices: String
        let days: String
        let counts: [Count]
        let waits: String?
    }

    struct Count: Sendable {
        let code: String
        let label: String
        let count: String
    }

    let rows: [Row]
    let isEmpty: Bool
    let canRun: Bool
    let newPath = ConsolePath.newActionPlan.text

    init(_ plans: [ActionPlan], canRun: Bool, _ reader: OperationReader) {
        rows = plans.compactMap { plan in
            guard let terms = plan.shown?.terms else { return nil }
            var counts: [CommitmentStatus: Int] = [:]
            for commitment in terms.commitments {
                counts[plan.status(of: commitment, on: reader.today), default: 0] += 1
            }
            let mine = plan.pending.contains { $0.office == plan.other }
            let isWaiting = !plan.pending.isEmpty
            return Row(
                path: ConsolePath.actionPlan(plan.id).text,
                title: PlanTitle.of(terms, reader.language),
                otherTitle: PlanTitle.other(terms, reader.language),
                offices: reader.office(plan.own) + " – " + reader.office(plan.other),
                days: reader.days(terms.from, terms.to),
                counts: CommitmentStatus.allCases.compactMap { status in
                    counts[status].map {
                        Count(
                            code: status.rawValue,
                            label: reader.words("plans.status." + status.rawValue),
                            count: reader.number($0)
                        )
                    }
                },
                waits: isWaiting ? reader.words(mine ? "plans.waits_for_us" : "plans.waits_for_them") : nil
            )
        }
        isEmpty = rows.isEmpty
        self.canRun = canRun
    }
}

/// The title of a plan in the language of a reader; those of English read the Vietnamese one, with the Chinese below.
enum PlanTitle {
    static func of(_ terms: PlanTerms, _ language: Language) -> String {
        language == .zh ? terms.titleZH : terms.titleVI
    }

    static func other(_ terms: PlanTerms, _ language: Language) -> String {
        language == .zh ? terms.titleVI : terms.titleZH
    }
}

/// The form for a new action plan.
struct NewActionPlanPage: Sendable {
    let pairs: [SelectChoice]
    let hasPairs: Bool
    let titleVI: String
    let titleZH: String
    let from: String
    let to: String
    let fault: String?
    let faults: [FaultLine]
    let hasFaults: Bool

    init(
        _ form: FormFields,
        pairs: [OfficePair],
        fault: String?,
        faults: [PlanFault],
        _ reader: OperationReader
    ) {
        self.pairs = pairs.map {
            SelectChoice(
                value: $0.text,
                label: reader.office($0.from) + " – " + reader.office($0.to),
                isChosen: $0.text == form["pair"]
            )
        }
        hasPairs = !pairs.isEmpty
        titleVI = form["title_vi"] ?? ""
        titleZH = form["title_zh"] ?? ""
        from = form["from"] ?? reader.today.iso8601
        to = form["to"] ?? ""
        self.fault = fault
        self.faults = faults.map(reader.fault)
        hasFaults = !faults.isEmpty
    }
}
