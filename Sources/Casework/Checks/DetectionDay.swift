//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// The day and hour of detection can be.
///
/// Nothing is detected after today. A day more than 20 years back is an error: nothing is prosecuted after that in
/// either country (Penal Code of Vietnam, art. 27; Criminal Law of China, art. 87). One more than two years back is
/// asked about: that is the time within which an administrative penalty may be imposed for imports and exports (Law on
/// Handling of Administrative Violations of Vietnam, art. 6; Administrative Penalty Law of China, art. 36).
enum DetectionDay: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.dateFuture, .dateAbsurd, .dateOld, .hourOutsideDay]
    private static let longestProsecution: Int64 = 7_305
    private static let longestPenalty: Int64 = 731

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        if let minute = record.minuteOfDay, !(0..<1_440).contains(minute) {
            faults.error(.hourOutsideDay, "minuteOfDay")
        }
        guard let day = record.detected else { return }
        let age = context.today.daysSince1970 - day.daysSince1970
        if age < 0 {
            faults.error(.dateFuture, "detected", ["date": .date(day), "today": .date(context.today)])
        } else if age > longestProsecution {
            faults.error(.dateAbsurd, "detected", ["date": .date(day)])
        } else if age > longestPenalty {
            faults.warning(.dateOld, "detected", ["date": .date(day)])
        }
    }
}
