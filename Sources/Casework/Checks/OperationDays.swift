//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A phase belongs to an operation, and both ran on the day of detection.
enum OperationDays: SeizureCheck {
    static let codes: [SeizureFaultCode] = [
        .phaseWithoutOperation, .operationUnknown, .operationNotRunning, .phaseUnknown, .phaseNotRunning,
    ]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        let phase = record.phase?.trimmedText ?? ""
        guard let id = record.operation?.trimmedText, !id.isEmpty else {
            if !phase.isEmpty { faults.error(.phaseWithoutOperation, "operation", ["phase": .text(phase)]) }
            return
        }
        guard let find = context.operation else { return }
        guard let times = find(id) else {
            faults.error(.operationUnknown, "operation", ["operation": .text(id)])
            return
        }
        if let day = record.detected, !times.period.contains(day) {
            faults.error(.operationNotRunning, "operation", ["operation": .text(id), "date": .date(day)])
        }
        guard !phase.isEmpty else { return }
        guard let period = times.phases[phase] else {
            faults.error(.phaseUnknown, "phase", ["phase": .text(phase), "operation": .text(id)])
            return
        }
        if let day = record.detected, times.period.contains(day), !period.contains(day) {
            faults.error(.phaseNotRunning, "phase", ["phase": .text(phase), "date": .date(day)])
        }
    }
}
