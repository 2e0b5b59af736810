//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// One step in the life of a case that an older case book tells.
package struct CaseBookStep: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// To a stage other than closed; what decided it, where it was decided.
        case stage(CaseStage, LegalDecision?)
        /// What was seized, or who was suspected, was found to be otherwise.
        case amended(lines: [SeizureLine]?, suspects: [SuspectGroup]?)
        case closed(CaseOutcome)
        case note
    }

    package var kind: Kind
    package var day: CalendarDate
    /// Seconds since 1970.
    package var at: Int64
    package var remark: String

    package init(_ kind: Kind, on day: CalendarDate, at: Int64, remark: String) {
        self.kind = kind
        self.day = day
        self.at = at
        self.remark = remark
    }

    /// What it changes in the record.
    func change(_ record: inout SeizureRecord) {
        switch kind {
        case .stage(_, let decision): record.decision = decision ?? record.decision
        case .amended(let lines, let suspects):
            record.lines = lines ?? record.lines
            record.suspects = suspects ?? record.suspects
        case .closed, .note: break
        }
    }
}
