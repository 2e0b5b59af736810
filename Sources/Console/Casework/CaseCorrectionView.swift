//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs

/// A request for correction and what came of it.
struct CaseCorrectionView: Sendable {
    let state: String
    let stateCode: String
    let request: String?
    let received: String
    let due: String
    let isDue: Bool
    let registeredBy: String
    let decision: String?
    let reason: String?
    let decidePath: String?

    init(_ correction: Correction, _ request: String?, desk: CaseDesk, _ reader: CaseReader) {
        state = reader.words("case.correction." + correction.state.rawValue)
        stateCode = correction.state.rawValue
        self.request = request
        received = reader.date(correction.receivedOn)
        due = reader.date(correction.due)
        isDue = correction.state == .received && correction.due <= desk.today
        registeredBy = correction.registeredBy.name
        decision = correction.decidedBy.map { person in
            [person.name, correction.decidedOn.map(reader.date)].compactMap(\.self).joined(separator: " · ")
        }
        reason = correction.reason
        let mayDecide =
            correction.state == .received && desk.may(.approve)
            && desk.person.isSecondPerson(to: correction.registeredBy)
        decidePath =
            mayDecide ? ConsolePath.caseStep(correction.number.text, "corrections/\(correction.id)").text : nil
    }
}
