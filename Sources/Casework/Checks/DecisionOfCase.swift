//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A decision has a number and a day between detection and today, and agrees with how the case stands in law.
///
/// A case is closed by a decision only. A decision comes after the violation was detected and recorded (Law on Handling
/// of Administrative Violations of Vietnam, art. 58 and 66; Administrative Penalty Law of China, art. 57).
enum DecisionOfCase: SeizureCheck {
    static let codes: [SeizureFaultCode] = [
        .decisionNumberMissing, .decisionBeforeDetection, .decisionFuture, .decisionMissing,
    ]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        guard let decision = record.decision else {
            if record.legalStatus == .closed { faults.error(.decisionMissing, "decision.number") }
            return
        }
        if !decision.number.contains(where: \.isNumber) { faults.error(.decisionNumberMissing, "decision.number") }
        if decision.date > context.today {
            faults.error(.decisionFuture, "decision.date", ["date": .date(decision.date)])
        }
        if let detected = record.detected, decision.date < detected {
            faults.error(
                .decisionBeforeDetection,
                "decision.date",
                ["date": .date(decision.date), "detected": .date(detected)]
            )
        }
    }
}
