//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird
import Operations

/// How refusals about operations and action plans are told.
extension Fault {
    init(operation error: OperationError) {
        switch error {
        case .unknown: self.init(.notFound, "not-found")
        case .taken(let code): self.init(.conflict, "operation-taken", ["code": code])
        case .changedMeanwhile: self.init(.conflict, "operation-changed")
        case .notFrom: self.init(.conflict, "operation-state")
        case .sameOfficer: self.init(.forbidden, "operation-same-officer")
        case .reasonMissing: self.init(.unprocessableContent, "reason-missing")
        case .faulty: self.init(.unprocessableContent, "operation-faulty")
        }
    }

    init(report error: ReportError) {
        switch error {
        case .unknown: self.init(.notFound, "not-found")
        case .reversed: self.init(.unprocessableContent, "report-reversed")
        case .outside: self.init(.unprocessableContent, "report-outside")
        case .closed: self.init(.conflict, "operation-state")
        case .signed: self.init(.conflict, "report-signed")
        case .tooLong: self.init(.unprocessableContent, "report-long", ["most": "\(SituationReport.longest)"])
        case .incomplete: self.init(.unprocessableContent, "report-incomplete")
        case .changedMeanwhile: self.init(.conflict, "report-changed")
        }
    }

    init(plan error: ActionPlanError) {
        switch error {
        case .unknown: self.init(.notFound, "not-found")
        case .changedMeanwhile: self.init(.conflict, "plan-changed")
        case .outsider: self.init(.unprocessableContent, "plan-outsider")
        case .reasonMissing: self.init(.unprocessableContent, "reason-missing")
        case .evidenceMissing: self.init(.unprocessableContent, "plan-evidence")
        case .notYours: self.init(.conflict, "plan-not-yours")
        case .outOfTurn: self.init(.conflict, "plan-turn")
        case .notAgreed: self.init(.conflict, "plan-not-agreed")
        case .faulty: self.init(.unprocessableContent, "operation-faulty")
        case .rewritesHistory: self.init(.conflict, "plan-history")
        case .unreadable: self.init(.unprocessableContent, "malformed", ["what": "action_plan"])
        }
    }
}
